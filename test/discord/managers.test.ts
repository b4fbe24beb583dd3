// What people who manage servers do, with one bot for all scenarios.
import "./managers/strangers.ts";
import "./managers/permissions.ts";
