import {
  createOrganization,
  createTeam,
  decideReview,
  issueCredential,
  moveRotationEnd,
  restoreCredential,
  revokeCredential,
  revokeCredentials,
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
  revokeCredentials,
  restoreCredential,
  updateCredential,
};

export const reviewActions = { ...credentialActions, decideReview };
