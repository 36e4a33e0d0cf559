using System.Text.Json;

namespace StudyGroup.Playground.Page;

/// <summary>What the page requests, who requests it, and where.</summary>
internal abstract record Order(string As, string Channel);

/// <summary>A command with its options; a file is an object, see <see cref="OrderValues"/>.</summary>
internal sealed record CommandOrder(string As, string Channel, string Path, Dictionary<string, JsonElement> Options) : Order(As, Channel);

internal sealed record SuggestOrder(
    string As, string Channel, string Path, string Option, string Typed, Dictionary<string, JsonElement> Options)
    : Order(As, Channel);

/// <summary>A context menu command: type 2 on a member, 3 on a message.</summary>
internal sealed record UseOrder(string As, string Channel, string Command, int Type, string Target) : Order(As, Channel);

internal sealed record PressOrder(string As, string Channel, string Message, string CustomId) : Order(As, Channel);

internal sealed record ChooseOrder(string As, string Channel, string Message, string CustomId, string[] Values) : Order(As, Channel);

/// <param name="Values">By custom id: text, or a list of values for a select menu.</param>
internal sealed record SubmitOrder(string As, string Channel, string Modal, Dictionary<string, JsonElement> Values) : Order(As, Channel);

/// <summary>A new thread, from a message or without one.</summary>
internal sealed record ThreadOrder(string As, string Channel, string Name, string? Message) : Order(As, Channel);

/// <summary>Somebody is interested in an event, or no longer is.</summary>
internal sealed record InterestOrder(string As, string Channel, string Event, bool IsInterested) : Order(As, Channel);

/// <summary>Somebody edits an event; what is null stays.</summary>
internal sealed record EditEventOrder(string As, string Channel, string Event, string? Name, string? Description, string? Location)
    : Order(As, Channel);

/// <summary>Somebody deletes an event.</summary>
internal sealed record DeleteEventOrder(string As, string Channel, string Event) : Order(As, Channel);

internal sealed record SayOrder(string As, string Channel, string Text) : Order(As, Channel);

/// <summary>Somebody accepts direct messages, or no longer does.</summary>
internal sealed record DirectMessagesOrder(string As, string Channel, bool Takes) : Order(As, Channel);
