import { type CustomerPlan, key, read, staging, team } from "@/local/demo-data/plan";

/** The customers with a few teams, or none. */
export const smallCustomers: CustomerPlan[] = [
  {
    name: "harbor-pine",
    displayName: "Harbor & Pine Hospitality",
    keys: [
      key("Harri production", "steady", 344, { expiresIn: 21 }),
      key("Group reporting", "nightly", 251, { permissions: read }),
    ],
    teams: [
      team("front-of-house", "Front of House", "Servers, hosts, bartenders", [
        key("Open call phone line", "busy", 119, { expiresIn: 246 }),
        key("Tablet sign-up", "office", 121, { expiresIn: 244, onlyReads: true }),
        staging("Open call test line", "quiet", 125),
      ]),
      team("kitchens", "Kitchens", "Cooks, stewards", [
        key("Poached jobs feed", "office", 204, { permissions: read, expiresIn: 161 }),
        key("Stage scheduler", "never", 33, { expiresIn: 57 }),
        key("Agency upload", "quiet", 277, { stopped: 27 }),
      ]),
      team("hotels", "Hotels", "Rooms, housekeeping, engineering", [
        key("Opera handover", "steady", 312, { expiresIn: 53 }),
        key("Seasonal resort import", "office", 480, { expiresIn: -115 }),
        staging("Opera sandbox", "office", 318),
        key("Housekeeping leads", "office", 98, { expiresIn: 267, permissions: read }),
      ]),
      team("events", "Events and Banquets", "On-call staff", [
        key("Event staffing app", "office", 141, { expiresIn: 224 }),
        key("Wedding season import", "quiet", 95, { revoked: { ago: 19, reason: "unused" } }),
        key("Banquet SMS", "steady", 83, { expiresIn: 282 }),
      ]),
    ],
  },
  {
    name: "tessellate",
    displayName: "Tessellate Staffing",
    keys: [
      key("Bullhorn core", "busy", 590, {
        rotations: [
          { ago: 400, overlapHours: 24 },
          { ago: 62, overlapHours: 24 },
        ],
      }),
      staging("Bullhorn core staging", "office", 588),
    ],
    teams: [
      team("industrial", "Light Industrial", "Temp and temp-to-hire", [
        key("Branch kiosk", "steady", 177, { expiresIn: 188 }),
        key("Branch kiosk Toledo", "steady", 177, { expiresIn: 188, stopped: 36 }),
        key("TempWorks bridge", "steady", 423, {}),
      ]),
      team("clerical", "Office and Clerical", "Administrative roles", [
        key("Candidate portal", "office", 232, { expiresIn: 133 }),
        key("Outlook add-in", "quiet", 159, { permissions: read, expiresIn: 206 }),
        key("Portal (old domain)", "office", 480, { revoked: { ago: 130, reason: "replaced" } }),
      ]),
      team("healthcare", "Healthcare Staffing", "Travel nurses", [
        key("Vivian marketplace", "steady", 101, { expiresIn: 264 }),
        key("Credentialing check", "nightly", 219, { permissions: read, expiresIn: 146 }),
        staging("Vivian sandbox", "never", 104),
      ]),
      team("rpo", "Recruitment Outsourcing", "Work on behalf of clients", [
        key("Client A pipeline", "office", 135, { expiresIn: 230 }),
        key("Client B pipeline", "office", 131, { expiresIn: 234, onlyReads: true }),
        key("Found in a public repository", "steady", 240, {
          revoked: { ago: 3, reason: "exposed", stillTried: 6 },
        }),
      ]),
    ],
  },
  {
    name: "ostrava",
    displayName: "Ostrava Manufacturing",
    keys: [key("SAP HR interface", "nightly", 498, { permissions: read })],
    teams: [
      team("plant-ohio", "Plant Ohio", "Assembly and machining", [
        key("Gate terminal", "office", 226, { expiresIn: 139 }),
        key("Shift lead tablets", "steady", 161, { expiresIn: 204, onlyReads: true }),
        staging("Gate terminal test", "quiet", 228),
      ]),
      team("plant-texas", "Plant Texas", "Welding and finishing", [
        key("Gate terminal", "office", 226, { expiresIn: 139 }),
        key("Welding school partner", "quiet", 89, { permissions: read, expiresIn: 276 }),
        key("Contractor import", "office", 190, { expiresIn: -7 }),
      ]),
      team("engineering", "Engineering", "Salaried technical roles", [
        key("Ashby sync", "office", 113, { expiresIn: 252 }),
        key("GitHub Actions check", "quiet", 70, { environment: "staging", permissions: read }),
        key("Prototype", "never", 201, { permissions: read }),
      ]),
    ],
  },
  {
    name: "larkspur",
    displayName: "Larkspur Senior Living",
    keys: [],
    teams: [
      team("caregivers", "Caregivers", "Certified nursing assistants", [
        key("Apploi connector", "busy", 192, { expiresIn: 173 }),
        key("Caregiver hotline", "steady", 47, { expiresIn: 318 }),
        staging("Apploi test", "office", 194),
      ]),
      team("dining", "Dining Services", "Cooks and dining aides", [
        key("Weekend hiring line", "office", 166, { expiresIn: 199 }),
        key("Dining tablets", "office", 250, { stopped: 42, permissions: read }),
        key("Intern project", "quiet", 140, { permissions: read, expiresIn: -75 }),
      ]),
      team("home-office", "Home Office", "Shared services", [
        key("Paycor export", "nightly", 308, { permissions: read, expiresIn: 57 }),
        key("Board report", "quiet", 365, { permissions: read }),
        key("Test for support ticket 4471", "quiet", 31, { revoked: { ago: 30, reason: "requested" } }),
      ]),
    ],
  },
  {
    name: "quill-anchor",
    displayName: "Quill & Anchor Financial",
    keys: [
      key("Central gateway", "steady", 276, {
        expiresIn: 89,
        rotations: [{ ago: 3, overlapHours: 96, firstOverlapHours: 24 }],
      }),
    ],
    teams: [
      team("branches", "Branch Hiring", "Tellers and bankers", [
        key("Branch portal", "office", 180, { expiresIn: 185 }),
        staging("Branch portal UAT", "office", 183),
        key("Model risk review", "never", 62, { permissions: read, expiresIn: 28 }),
      ]),
      team("contact-center", "Contact Center", "Phone and chat agents", [
        key("NICE CXone", "busy", 153, { expiresIn: 212 }),
        key("NICE CXone pilot", "office", 280, { revoked: { ago: 150, reason: "replaced" } }),
      ]),
      team("technology", "Technology", "Engineers and analysts", [
        key("ServiceNow workflow", "office", 222, { permissions: read, expiresIn: 143 }),
        key("Vendor assessment", "quiet", 111, {
          permissions: read,
          expiresIn: 13,
          extended: { from: -17, ago: 40 },
        }),
      ]),
    ],
  },
  {
    name: "fieldnote",
    displayName: "Fieldnote Agritech",
    keys: [],
    teams: [
      team("harvest", "Harvest Crews", "Seasonal field work", [
        key("WhatsApp intake", "steady", 86, { expiresIn: 279 }),
        key("Crew leader app", "office", 88, { expiresIn: 277, onlyReads: true }),
        staging("WhatsApp intake sandbox", "quiet", 90),
      ]),
      team("labs", "Labs", "Agronomists and technicians", [
        key("Teamtailor", "quiet", 148, { expiresIn: 217 }),
        key("R script (weekly)", "quiet", 206, { permissions: read }),
        key("Old R script", "quiet", 390, { permissions: read, stopped: 130 }),
      ]),
    ],
  },
  {
    name: "juniper",
    displayName: "Juniper Call Centers",
    keys: [key("Five9 production", "busy", 128, { expiresIn: 237 })],
    teams: [
      team("manila", "Manila", "Night shift agents", [
        key("Walk-in kiosk", "steady", 105, { expiresIn: 260 }),
        key("Kiosk backup", "never", 105, { expiresIn: 260 }),
      ]),
      team("tulsa", "Tulsa", "Day shift agents", [
        key("Walk-in kiosk", "steady", 99, { expiresIn: 266 }),
        key("Training room", "office", 55, { permissions: read, expiresIn: 35 }),
      ]),
    ],
  },
  {
    name: "solace",
    displayName: "Solace Home Care",
    keys: [staging("First integration", "office", 24, { expiresIn: 66 })],
    teams: [
      team("aides", "Home Health Aides", "Starting in the autumn", [
        staging("Sandbox (Bubble)", "quiet", 16, { expiresIn: 74 }),
        staging("Sandbox (vendor)", "never", 16, { permissions: read, expiresIn: 74 }),
      ]),
    ],
  },
  {
    name: "nimbus",
    displayName: "Nimbus Apprentices",
    keys: [key("Production API Key", "never", 2, { permissions: read, expiresIn: 363 })],
    teams: [],
  },
];
