/** How the gateway misbehaves, until told otherwise. */
export interface GatewayFaults {
  /** Close code with which IDENTIFY is answered: 4004 wrong token, 4013 unknown intents, 4014 intents not allowed. */
  closeAtIdentify: number | undefined;
  /** RESUME is heard and never answered, while heartbeats are. */
  ignoresResumes: boolean;
  /** RESUME is answered with "invalid session". */
  refusesResumes: boolean;
  stopsAcks: boolean;
  /** READY waits for this: a promise of the test's own holds it back. */
  readyGate: Promise<void>;
}

export function createGatewayFaults(): GatewayFaults {
  return {
    closeAtIdentify: undefined,
    ignoresResumes: false,
    refusesResumes: false,
    stopsAcks: false,
    readyGate: Promise.resolve(),
  };
}
