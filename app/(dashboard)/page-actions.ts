import {
  createOrganization,
  createTeam,
  identifyKeys,
  issueCredential,
  moveRotationEnd,
  restoreCredential,
  revokeCredential,
  rotateCredential,
  updateCredential,
} from "@/app/actions";

/** What pages hand on to their components, each only what it uses. */
export const organizationActions = { createOrganization, createTeam };

export const credentialActions = {
  issueCredential,
  rotateCredential,
  moveRotationEnd,
  revokeCredential,
  restoreCredential,
  updateCredential,
};

export const paletteActions = { identifyKeys, revokeCredential, restoreCredential };
