// n8n-core reads its log level at import time, so it has to be set before any test file loads it.
process.env.N8N_LOG_LEVEL = 'silent';
process.env.N8N_DIAGNOSTICS_ENABLED = 'false';
