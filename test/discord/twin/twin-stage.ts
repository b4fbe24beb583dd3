import { join } from "node:path";
import {
  ChannelType,
  type InteractionResponseType,
  InteractionType,
  MessageFlags,
  REST,
  Routes,
} from "discord.js";
import { onTestFinished, vi } from "vitest";
import type { PreparedModel } from "../../../src/intake/prepare-model.ts";
import { botCommands } from "../../../src/bot/deploy.ts";
import {
  type AnyComponent,
  allComponents,
  COMPONENT,
  visibleText,
} from "../../support/discord/world/visible.ts";
import { type RunningBot, startBot } from "../../support/running-bot.ts";
import { sampleData } from "../../support/sample-data.ts";
import { createTwin, type DigitalDiscord } from "./installed-twin.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** A message of the twin. */
export interface TwinMessage {
  readonly id: string;
  readonly text: string;
  readonly components: readonly AnyComponent[];
  readonly flags: number;
}

/** An interaction that the bot has acknowledged. */
export interface Acknowledged {
  readonly type: InteractionResponseType;
  /** What came with the acknowledgement: flags, choices, a modal. */
  readonly data: {
    readonly flags?: number;
    readonly choices?: readonly { name: string; value: string }[];
    readonly custom_id?: string;
    readonly components?: readonly AnyComponent[];
  };
  /** The message that answers it, once it says something; of a click that is the clicked message (see `TwinStage`). */
  answer(): Promise<TwinMessage>;
}

type Options = readonly { name: string; type: number; value?: unknown; focused?: true; options?: Options }[];

/** A member with every permission in a channel of a server of `discord-digital-twin`, and the whole bot. */
export interface TwinStage {
  readonly twin: DigitalDiscord;
  readonly bot: RunningBot;
  /** The command set as the twin has stored it. */
  readonly registered: readonly { name: string }[];
  slash(name: string, options?: Options, resolved?: object): Promise<Acknowledged>;
  autocomplete(name: string, options: Options): Promise<Acknowledged>;
  /** On the button with such a label. */
  click(message: TwinMessage, label: RegExp): Promise<Acknowledged>;
  /** In the menu of such a placeholder, what stands first. */
  choose(message: TwinMessage, placeholder: RegExp): Promise<Acknowledged>;
  submit(customId: string, fields: readonly { customId: string; value: string }[]): Promise<Acknowledged>;
  /** On a message that says `content`. */
  menu(name: string, content: string): Promise<Acknowledged>;
}

/** In the bar that is shown while articles are added. */
const PROGRESS = "▰";
const MANY = { points: 1_000, seconds: 1 };
const UNLIMITED = { question: { user: MANY, server: MANY }, click: { user: MANY, server: MANY } };
const CHANNEL = "200000000000000001";
const USER = "300000000000000001";

export async function setTwinStage(model: () => Promise<PreparedModel>): Promise<TwinStage> {
  const twin = await createTwin({
    guild: { name: "Pellmouth", ownerId: USER },
    channels: [{ id: CHANNEL, name: "questions", type: ChannelType.GuildText }],
    users: [{ id: USER, username: "ada" }],
    // In memory, all twins of a process would be one.
    dbUrl: `file:${join(await temporaryFolder(), "twin.sqlite")}`,
  });
  await twin.start();
  onTestFinished(() => twin.stop());
  /** Messages that are private answers. */
  const ofOne = new Set<string>();
  sayWhatItForgets(twin, ofOne);
  const rest = new REST({ api: twin.restUrl }).setToken(twin.botToken);
  const registered = (await rest.put(Routes.applicationCommands(twin.botUserId), {
    body: botCommands(),
  })) as { name: string }[];
  const prepared = await model();
  const dataFolder = await sampleData(prepared);
  const server = { apiUrl: twin.restUrl, token: twin.botToken, register: () => {} };
  const bot = await startBot(server, { dataFolder, model: prepared }, { rateLimits: UNLIMITED });
  const send = async (type: InteractionType, data: object, messageId?: string): Promise<Acknowledged> => {
    const before = messageId === undefined ? null : await stored(twin, messageId);
    const { id } = await twin.simulateInteraction({
      type,
      channelId: CHANNEL,
      userId: USER,
      data: { ...data },
      ...(messageId === undefined ? {} : { messageId }),
    });
    return acknowledged(twin, id, { before, ofOne });
  };
  const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } =
    InteractionType;
  return {
    twin,
    bot,
    registered,
    slash: (name, options = [], resolved) =>
      send(ApplicationCommand, { id: "1", name, type: 1, options, ...(resolved ? { resolved } : {}) }),
    autocomplete: (name, options) =>
      send(ApplicationCommandAutocomplete, { id: "1", name, type: 1, options }),
    click(message, wanted) {
      const button = buttonOf(message, wanted);
      return send(
        MessageComponent,
        { component_type: COMPONENT.button, custom_id: button.custom_id },
        message.id,
      );
    },
    choose(message, wanted) {
      const menu = menuOf(message, wanted);
      return send(
        MessageComponent,
        {
          component_type: COMPONENT.stringSelect,
          custom_id: menu.custom_id,
          values: [menu.options?.[0]?.value ?? ""],
        },
        message.id,
      );
    },
    submit: (customId, fields) =>
      send(ModalSubmit, {
        custom_id: customId,
        components: fields.map(({ customId: id, value }) => ({
          type: COMPONENT.label,
          component: { type: COMPONENT.textInput, custom_id: id, value },
        })),
      }),
    async menu(name, content) {
      const target = await twin.simulateUserMessage({ channelId: CHANNEL, userId: USER, content });
      return send(ApplicationCommand, {
        id: "1",
        name,
        type: 3,
        target_id: target.id,
        resolved: { messages: { [target.id]: target } },
      });
    },
  };
}

/**
 * The twin does not say by whom the app was installed, without which the bot answers as if there were no server, and forgets that a private
 * answer is private.
 */
function sayWhatItForgets(twin: DigitalDiscord, ofOne: ReadonlySet<string>): void {
  const { gateway } = (
    twin as unknown as { server: { gateway: { broadcast(event: string, data: object): void } } }
  ).server;
  const broadcast = gateway.broadcast.bind(gateway);
  gateway.broadcast = (event, data) => {
    if (event !== "INTERACTION_CREATE") return broadcast(event, data);
    const { message } = data as { readonly message?: { readonly id: string; readonly flags?: number } };
    const isPrivate = message !== undefined && ofOne.has(message.id);
    broadcast(event, {
      ...data,
      ...(isPrivate && { message: { ...message, flags: (message.flags ?? 0) | MessageFlags.Ephemeral } }),
      authorizing_integration_owners: { 0: twin.guildId },
    });
  };
}

async function acknowledged(
  twin: DigitalDiscord,
  interactionId: string,
  { before, ofOne }: { readonly before: TwinMessage | null; readonly ofOne: Set<string> },
): Promise<Acknowledged> {
  const response = () => twin.prisma.interactionResponse.findUniqueOrThrow({ where: { interactionId } });
  const first = await until(async () => {
    const found = await response();
    return found.acknowledged ? found : null;
  }, "an acknowledgement");
  const data: Acknowledged["data"] = first.data === null ? {} : JSON.parse(first.data);
  const isPrivate = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return {
    type: first.type,
    data,
    answer: () =>
      until(async () => {
        const { messageId } = await response();
        const message = messageId === null ? null : await stored(twin, messageId);
        const isThere = message !== null && message.text !== before?.text && !message.text.includes(PROGRESS);
        if (isThere && isPrivate) ofOne.add(message.id);
        return isThere ? message : null;
      }, "an answer"),
  };
}

async function stored(twin: DigitalDiscord, id: string): Promise<TwinMessage | null> {
  const found = await twin.prisma.message.findUnique({ where: { id } });
  if (found === null) return null;
  const components = JSON.parse(found.components) as AnyComponent[];
  return { id, components, flags: found.flags, text: visibleText({ content: found.content, components }) };
}

async function until<T>(look: () => Promise<T | null>, what: string): Promise<T> {
  return vi.waitFor(
    async () => {
      const found = await look();
      if (found === null) throw new Error(`Expected ${what}, got none`);
      return found;
    },
    { timeout: 60_000, interval: 10 },
  );
}

function nameOf(emoji: unknown): string {
  return typeof emoji === "object" && emoji !== null && "name" in emoji ? String(emoji.name) : "";
}

function menuOf({ components }: TwinMessage, wanted: RegExp): AnyComponent {
  const all = allComponents(components).filter(({ type }) => type === COMPONENT.stringSelect);
  const placeholders = all.map((menu) => ("placeholder" in menu ? String(menu.placeholder) : ""));
  const found = all[placeholders.findIndex((placeholder) => wanted.test(placeholder))];
  if (found === undefined) throw new Error(`Expected a menu ${wanted}, got ${placeholders.join(", ")}`);
  return found;
}

function buttonOf({ components }: TwinMessage, wanted: RegExp): AnyComponent {
  const all = allComponents(components).filter(({ type }) => type === COMPONENT.button);
  const labels = all.map((button) => button.label ?? ("emoji" in button ? nameOf(button.emoji) : ""));
  const found = all.find(({ custom_id }, i) => custom_id && wanted.test(labels[i] ?? ""));
  if (found === undefined) throw new Error(`Expected a button ${wanted}, got ${labels.join(", ")}`);
  return found;
}
