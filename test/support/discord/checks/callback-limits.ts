import { InteractionResponseType as Callback, InteractionType, MessageFlags } from "discord-api-types/v10";
import type { FormFault } from "../http/api-error.ts";
import { type AnyComponent, COMPONENT } from "../world/visible.ts";
import type { ChoiceBody } from "./command-limits.ts";
import { componentFaults } from "./component-limits.ts";

/** The body of an interaction's first answer. */
export interface CallbackBody {
  readonly type: Callback;
  readonly data?: {
    readonly flags?: number | null;
    readonly choices?: readonly ChoiceBody[];
    readonly title?: string;
    readonly custom_id?: string;
    readonly components?: readonly AnyComponent[];
  } | null;
}

/** Which answers each kind of interaction takes. */
const ALLOWED: Readonly<Record<number, readonly Callback[]>> = {
  [InteractionType.ApplicationCommand]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.Modal,
  ],
  [InteractionType.MessageComponent]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.DeferredMessageUpdate,
    Callback.UpdateMessage,
    Callback.Modal,
  ],
  [InteractionType.ApplicationCommandAutocomplete]: [Callback.ApplicationCommandAutocompleteResult],
  [InteractionType.ModalSubmit]: [
    Callback.ChannelMessageWithSource,
    Callback.DeferredChannelMessageWithSource,
    Callback.DeferredMessageUpdate,
    Callback.UpdateMessage,
  ],
};

const CHOICE_VALUE = 100;
const CHOICE_NAME = 100;
const CHOICES = 25;
const MODAL_PARTS = 5;

/**
 * What is wrong with an interaction's first answer, beyond Discord's OpenAPI document and the limits of messages.
 * `hasMessage`: whether the interaction came from a message, which alone can be updated.
 */
export function callbackFaults(
  body: CallbackBody,
  interaction: InteractionType,
  hasMessage: boolean,
): FormFault[] {
  const { type, data } = body;
  if (!(ALLOWED[interaction] ?? []).includes(type))
    return [{ path: "type", message: `${type} does not answer an interaction of type ${interaction}` }];
  const isUpdate = type === Callback.DeferredMessageUpdate || type === Callback.UpdateMessage;
  if (isUpdate && !hasMessage) return [{ path: "type", message: "there is no message to update" }];
  if (type === Callback.ChannelMessageWithSource && !data)
    return [{ path: "data", message: "this field is required" }];
  if (type === Callback.DeferredChannelMessageWithSource) {
    const flags = (data?.flags ?? 0) & ~MessageFlags.Ephemeral;
    return flags === 0
      ? []
      : [{ path: "data.flags", message: "only EPHEMERAL may be set on a deferred answer" }];
  }
  if (type === Callback.ApplicationCommandAutocompleteResult) return choiceFaults(data?.choices ?? []);
  return type === Callback.Modal ? modalFaults(data?.components ?? []) : [];
}

function choiceFaults(choices: readonly ChoiceBody[]): FormFault[] {
  const path = "data.choices";
  const isBad = ({ name = "", value = "" }: ChoiceBody) =>
    name.trim() === "" ||
    name.length > CHOICE_NAME ||
    String(value) === "" ||
    String(value).length > CHOICE_VALUE;
  return [
    ...(choices.length > CHOICES ? [{ path, message: `${choices.length} choices, at most ${CHOICES}` }] : []),
    ...choices.filter(isBad).map((choice) => ({ path, message: `not a choice: ${JSON.stringify(choice)}` })),
  ];
}

function modalFaults(components: readonly AnyComponent[]): FormFault[] {
  const path = "data.components";
  const strange = components.filter(
    ({ type }) => ![COMPONENT.row, COMPONENT.label, COMPONENT.textDisplay].some((known) => known === type),
  );
  return [
    ...(components.length > MODAL_PARTS || components.length === 0
      ? [{ path, message: `${components.length} parts of a modal, 1 to ${MODAL_PARTS} are allowed` }]
      : []),
    ...strange.map(({ type }) => ({ path, message: `a modal takes no component of type ${type}` })),
    ...componentFaults(components),
  ];
}
