import {
  createOrganization,
  createTeam,
  identifyKeys,
  issueCredential,
  moveRotationEnd,
  restoreCredential,
  revokeAllOfOrganization,
  revokeAllOfTeam,
  revokeCredential,
  rotateCredential,
  updateCredential,
  updateOrganization,
  updateTeam,
} from "@/app/actions";

/** What pages hand on to their components, each only what it uses. */
export const organizationActions = {
  createOrganization,
  createTeam,
  updateOrganization,
  updateTeam,
  revokeAllOfOrganization,
  revokeAllOfTeam,
};

export const credentialActions = {
  issueCredential,
  rotateCredential,
  moveRotationEnd,
  revokeCredential,
  restoreCredential,
  updateCredential,
};

export const paletteActions = { identifyKeys, revokeCredential, restoreCredential };
