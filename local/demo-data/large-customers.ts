import { type CustomerPlan, key, read, staging, team } from "@/local/demo-data/plan";

/** The three customers with many teams. */
export const largeCustomers: CustomerPlan[] = [
  {
    name: "meridian-health",
    displayName: "Meridian Health Partners",
    keys: [
      key("Workday nightly export", "nightly", 640, {
        permissions: read,
        rotations: [{ ago: 210, overlapHours: 24 }],
      }),
      key("Security audit", "never", 130, { permissions: read, expiresIn: 235 }),
      key("Data warehouse (Snowflake)", "nightly", 410, { permissions: read }),
      key("Legacy intranet widget", "office", 910, { stopped: 38, onlyReads: true }),
    ],
    teams: [
      team("nursing", "Nursing Recruitment", "Registered nurses, all hospitals", [
        key("Phone screen kiosk", "busy", 298, { expiresIn: 67, rotations: [{ ago: 1, overlapHours: 168 }] }),
        key("iCIMS integration", "busy", 512, {
          rotations: [
            { ago: 340, overlapHours: 24 },
            { ago: 96, overlapHours: 24 },
          ],
        }),
        key("Shift scheduler callbacks", "steady", 188, { expiresIn: 177 }),
        staging("iCIMS integration (sandbox)", "office", 505),
        key("Weekend surge bot", "never", 41, { permissions: read, expiresIn: 324 }),
        key("Old kiosk firmware 2.x", "steady", 720, {
          revoked: { ago: 24, reason: "replaced", stillTried: 3 },
        }),
      ]),
      team("physicians", "Physician Search", "Doctors and advanced practice", [
        key("CRM sync (Salesforce)", "steady", 233, { expiresIn: 132 }),
        key("Interview notes export", "office", 175, { permissions: read, expiresIn: 190 }),
        key("Locum partner feed", "quiet", 355, { permissions: read, expiresIn: 10 }),
        staging("CRM sync test", "quiet", 240),
      ]),
      team("allied-health", "Allied Health", "Therapists, technicians, pharmacists", [
        key("Candidate intake form", "office", 201, { expiresIn: 164, onlyReads: true }),
        key("Reporting (Tableau)", "nightly", 388, { permissions: read }),
        key("Bulk import", "steady", 92, { expiresIn: -2, stopped: 12 }),
        staging("Intake form preview", "office", 199, { stopped: 95 }),
      ]),
      team("corporate", "Corporate Functions", "Finance, IT, legal, marketing", [
        key("Greenhouse webhook consumer", "steady", 267, {
          expiresIn: 98,
          renamed: { from: "Greenhouse test", ago: 260 },
        }),
        key("Referral portal", "office", 149, { permissions: read, expiresIn: 216 }),
        key("Hackathon", "never", 430, { permissions: read }),
      ]),
      team("call-center", "Patient Access Center", "Scheduling and patient service agents", [
        key("Genesys connector", "busy", 331, { expiresIn: 34 }),
        key("Genesys connector (failover)", "quiet", 331, { expiresIn: 34, onlyReads: true }),
        key("Voicebot pilot", "steady", 58, { expiresIn: 32, permissions: read }),
        staging("Genesys sandbox", "office", 335),
      ]),
      team("facilities", "Facilities and Food Service", "Hourly roles, high volume", [
        key("Text-to-apply", "busy", 143, { expiresIn: 222 }),
        key("QR poster campaign", "office", 76, { stopped: 29, permissions: read, expiresIn: 14 }),
        key("Paradox assistant", "steady", 388, {
          rotations: [{ ago: 31, overlapHours: 168 }],
          extended: { from: 5, ago: 20 },
          expiresIn: 345,
        }),
        staging("Text-to-apply staging", "quiet", 150),
      ]),
      team("analytics", "People Analytics", "Dashboards and forecasts", [
        key("dbt pipeline", "nightly", 305, { permissions: read, expiresIn: 60 }),
        key("Notebook: J. Whitfield", "quiet", 122, { permissions: read, expiresIn: 8 }),
        key("Notebook: contractor", "office", 210, {
          permissions: read,
          revoked: { ago: 61, reason: "unused" },
        }),
        key("Looker blocks", "nightly", 471, { permissions: read, stopped: 44 }),
        key("Power BI gateway", "never", 19, { permissions: read, expiresIn: 346 }),
      ]),
    ],
  },
  {
    name: "copperline",
    displayName: "Copperline Logistics",
    keys: [
      key("SAP SuccessFactors", "busy", 455, { rotations: [{ ago: 120, overlapHours: 24 }] }),
      key("Central reporting", "nightly", 377, { permissions: read }),
      key("Pen test (external)", "quiet", 88, {
        permissions: read,
        revoked: { ago: 74, reason: "requested" },
      }),
    ],
    teams: [
      team("drivers-west", "Drivers West", "CDL drivers, Pacific and Mountain", [
        key("Tenstreet bridge", "busy", 288, { expiresIn: 77 }),
        key("Terminal tablets", "steady", 196, { expiresIn: 169, onlyReads: true }),
        key("Terminal tablets (Reno)", "steady", 196, {
          revoked: { ago: 0.012, reason: "other", stillTried: 14 },
        }),
        staging("Tenstreet bridge QA", "office", 290),
      ]),
      team("drivers-east", "Drivers East", "CDL drivers, Atlantic and Gulf", [
        key("Tenstreet bridge", "busy", 281, { expiresIn: 84, restored: { ago: 47 } }),
        key("Job fair app", "office", 64, { stopped: 33, expiresIn: 26, permissions: read }),
        staging("Job fair app staging", "never", 66),
      ]),
      team("warehouse", "Warehouse Hiring", "Pickers, packers, forklift operators", [
        key("Fountain integration", "busy", 240, {
          expiresIn: 125,
          rotations: [{ ago: 0.6, overlapHours: 24 }],
        }),
        key("Seasonal hiring", "steady", 118, { expiresIn: -21, stopped: 30 }),
        key("Zebra handhelds", "steady", 402, { permissions: read }),
        key("Peak season load test", "quiet", 109, { revoked: { ago: 100, reason: "replaced" } }),
      ]),
      team("dispatch", "Dispatch and Control", "Planners, dispatchers", [
        key("Control tower screen", "office", 333, { permissions: read, expiresIn: 32 }),
        key("MacroPoint feed", "nightly", 512, { permissions: read, stopped: 200 }),
        staging("Control tower dev", "quiet", 330),
      ]),
      team("hr-systems", "HR Systems", "Integrations and data quality", [
        key("MuleSoft production", "steady", 366, { expiresIn: 5 }),
        key("MuleSoft disaster recovery", "never", 366, { expiresIn: 5 }),
        staging("MuleSoft UAT", "office", 371),
        staging("MuleSoft dev", "office", 371, { permissions: read }),
        key("Data cleanup script", "quiet", 151, { onlyReads: true, expiresIn: 214 }),
      ]),
      team("maintenance", "Fleet Maintenance", "Diesel technicians", [
        key("Technician portal", "office", 172, { expiresIn: 193 }),
        key("Apprenticeship microsite", "quiet", 134, { permissions: read, expiresIn: 231 }),
        key("Shared key from e-mail", "office", 260, {
          revoked: { ago: 11, reason: "exposed", stillTried: 2 },
        }),
        key("Parts vendor demo", "never", 27, { permissions: read, expiresIn: 63 }),
      ]),
    ],
  },
  {
    name: "brightwater",
    displayName: "Brightwater Retail Group",
    keys: [
      key("Oracle HCM sync", "busy", 520, { rotations: [{ ago: 155, overlapHours: 24 }] }),
      key("BI export", "nightly", 289, { permissions: read, expiresIn: 76 }),
      key("Compliance archive", "nightly", 700, { permissions: read }),
    ],
    teams: [
      team("stores-north", "Stores North", "Store associates and leads", [
        key("Store kiosks", "busy", 214, { expiresIn: 151 }),
        key("Manager app", "steady", 208, { expiresIn: 157, onlyReads: true }),
        staging("Manager app beta", "office", 215),
        key("Pop-up stores", "office", 97, { stopped: 31, expiresIn: 83, permissions: read }),
      ]),
      team("stores-south", "Stores South", "Store associates and leads", [
        key("Store kiosks", "steady", 214, { expiresIn: 151 }),
        key("Manager app", "steady", 208, { expiresIn: 157 }),
        key("Hurricane relief hiring", "never", 51, { expiresIn: 39 }),
      ]),
      team("distribution", "Distribution Centers", "Four sites, two shifts", [
        key("UKG connector", "steady", 399, { rotations: [{ ago: 33, overlapHours: 24 }] }),
        key("Badge office terminal", "office", 187, { permissions: read, expiresIn: 178 }),
        staging("UKG connector test", "quiet", 400),
        key("Shift bidding trial", "steady", 140, { expiresIn: -50 }),
      ]),
      team("ecommerce", "E-commerce", "Customer care and fulfilment", [
        key("Zendesk talent widget", "office", 163, { permissions: read, expiresIn: 202 }),
        key("Chat hiring bot", "busy", 72, { expiresIn: 293 }),
        key("Chat hiring bot v1", "steady", 305, { revoked: { ago: 69, reason: "replaced" } }),
        staging("Chat hiring bot staging", "steady", 74),
      ]),
      team("corporate", "Head Office", "Buying, design, technology", [
        key("Lever integration", "office", 256, { expiresIn: 109 }),
        key("University recruiting", "quiet", 190, { permissions: read, expiresIn: 11 }),
        key("Consultant access (Aldridge)", "office", 128, { permissions: read, expiresIn: -38 }),
        key("Slack interview reminders", "office", 233, {
          expiresIn: 132,
          renamed: { from: "slack", ago: 231 },
        }),
      ]),
    ],
  },
];
