using System.Text.Json;

namespace StudyGroup.Playground.Page;

/// <summary>What the page asks for, by whom and where.</summary>
internal abstract record Order(string As, string Channel);

/// <summary>A command with its options; that of a file is an object, see <see cref="OrderValues"/>.</summary>
internal sealed record CommandOrder(string As, string Channel, string Path, Dictionary<string, JsonElement> Options) : Order(As, Channel);

internal sealed record SuggestOrder(string As, string Channel, string Path, string Option, string Typed, Dictionary<string, JsonElement> Options)
    : Order(As, Channel);

internal sealed record PressOrder(string As, string Channel, string Message, string CustomId) : Order(As, Channel);

internal sealed record SubmitOrder(string As, string Channel, string Modal, Dictionary<string, string> Values) : Order(As, Channel);

internal sealed record SayOrder(string As, string Channel, string Text) : Order(As, Channel);

/// <summary>Somebody takes direct messages from the bot, or takes none any more.</summary>
internal sealed record DirectMessagesOrder(string As, string Channel, bool Takes) : Order(As, Channel);
