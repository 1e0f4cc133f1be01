import {
  createOrganization,
  createTeam,
  identifyKeys,
  decideReview,
  issueCredential,
  moveRotationEnd,
  restoreCredential,
  restoreCredentials,
  revokeAllOfOrganization,
  revokeAllOfTeam,
  revokeCredential,
  revokeCredentials,
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
  restoreCredentials,
};

export const credentialActions = {
  issueCredential,
  rotateCredential,
  moveRotationEnd,
  revokeCredential,
  revokeCredentials,
  restoreCredential,
  restoreCredentials,
  updateCredential,
};

export const paletteActions = { identifyKeys, revokeCredential, restoreCredential };
export const reviewActions = { ...credentialActions, decideReview };
