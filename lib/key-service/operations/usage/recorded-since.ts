/** Since when uses were counted of something that was made at a time, as RFC 3339. */
export const recordedSince = (createdAt: Date, recordingBeganAt: Date): string =>
  (createdAt > recordingBeganAt ? createdAt : recordingBeganAt).toISOString();
