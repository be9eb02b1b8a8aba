import { registerEnumType } from 'type-graphql';

export enum KappaSource {
  REGISTER = 'REGISTER',
  USER = 'USER',
  ARGUMENT = 'ARGUMENT',
  ASSUMED_COMPLETE = 'ASSUMED_COMPLETE',
}
registerEnumType(KappaSource, {
  name: 'KappaSource',
  description: 'Where κ, the completeness of the register, comes from.',
  valuesConfig: {
    REGISTER: { description: 'Stated by the data files.' },
    USER: { description: 'Stated by a user (registerRestate), in place of the data files.' },
    ARGUMENT: { description: 'Given with the question.' },
    ASSUMED_COMPLETE: { description: 'Set to 1 by assumeRegisterComplete.' },
  },
});
