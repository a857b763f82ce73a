// Built, this file has the version in it and asks for no other.
import { version } from '../../../package.json';

/** The version of the package that this file is in. */
export const packageVersion = version;
