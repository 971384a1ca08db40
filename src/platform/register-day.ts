import { REGISTER_ZONE } from '../shared/register-zone.js';

/** The register's own day at this moment, in SQL: posts are held by it, whatever zone the connection is in. */
export const REGISTER_TODAY = `(app_now() AT TIME ZONE '${REGISTER_ZONE}')::date`;
