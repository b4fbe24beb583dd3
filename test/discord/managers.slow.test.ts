// What people who manage servers do, with one bot for all scenarios.
import "./managers/strangers.ts";
import "./managers/permissions.ts";
import "./managers/log-and-welcome.ts";
import "./managers/outlets.ts";
import "./managers/message-menus.ts";
import "./managers/privacy.ts";
import "./managers/feeds.ts";
import "./managers/apart.ts";
import "./managers/stats.ts";
