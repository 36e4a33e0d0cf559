using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// The first answer to an interaction.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type.
/// </summary>
public abstract record InteractionResponse
{
    private InteractionResponse()
    {
    }

    /// <summary>A new message (type 4).</summary>
    /// <param name="Ephemeral">Whether only the invoker sees it.</param>
    public sealed record Message(MessageBody Body, bool Ephemeral) : InteractionResponse
    {
        /// <summary>Whether to ask Discord for the message's id, which takes a longer answer.</summary>
        public bool AsksForId { get; init; }
    }

    /// <summary>A message will follow (type 5). Shows "thinking …" until <see cref="IInteractions.EditOriginalAsync"/>.</summary>
    /// <param name="Ephemeral">Whether only the invoker will see it. This can't be changed later.</param>
    public sealed record Defer(bool Ephemeral) : InteractionResponse;

    /// <summary>
    /// The component's message will change (type 6). Shows nothing until <see cref="IInteractions.EditOriginalAsync"/>. Only for
    /// components, and for modals that a component opened.
    /// </summary>
    public sealed record DeferUpdate : InteractionResponse;

    /// <summary>Replaces the component's message (type 7). Only for components, and for modals that a component opened.</summary>
    public sealed record Update(MessageBody Body) : InteractionResponse;

    /// <summary>Suggestions (type 8). Only for autocomplete.</summary>
    /// <param name="Choices">At most 25.</param>
    public sealed record Suggestions(IReadOnlyList<Choice> Choices) : InteractionResponse;

    /// <summary>Opens a modal (type 9). Not for modals, and not after deferring.</summary>
    /// <param name="CustomId">1 to 100 characters.</param>
    /// <param name="Title">1 to 45 characters.</param>
    /// <param name="Inputs">1 to 5 text inputs.</param>
    public sealed record Modal(string CustomId, string Title, IReadOnlyList<TextInput> Inputs) : InteractionResponse;
}

/// <summary>A text input of a modal with its label. See https://docs.discord.com/developers/components/reference#text-input.</summary>
/// <param name="CustomId">1 to 100 characters, unique in the modal.</param>
/// <param name="Label">1 to 45 characters.</param>
/// <param name="Paragraph">Whether it has several lines.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="MaxLength">1 to 4,000 characters.</param>
/// <param name="Value">The initial text, within <paramref name="MaxLength"/>.</param>
/// <param name="Placeholder">Shown while it is empty, at most 100 characters.</param>
public sealed record TextInput(
    string CustomId, string Label, bool Paragraph, bool Required, int MaxLength, string? Value = null, string? Placeholder = null);
