using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>What a person sees after doing something, and what they can do with it.</summary>
public sealed class Shown
{
    private readonly Actor _actor;
    private readonly OpenInteraction? _interaction;

    internal Shown(Actor actor, OpenInteraction? interaction, Message? message, string? failed)
    {
        _actor = actor;
        _interaction = interaction;
        Message = message;
        Failed = failed;
    }

    internal static Shown Nothing(Actor actor, string failed) => new(actor, null, null, failed);

    internal bool BelongsTo(Actor actor) => _actor.Person == actor.Person && _actor.Channel == actor.Channel;

    /// <summary>Why it failed, in the words of Discord's client; null if it didn't.</summary>
    public string? Failed { get; }

    /// <summary>The message that answered, as it was then: new, filled in, or changed. Null for a modal or a deleted message.</summary>
    public Message? Message { get; }

    /// <summary>All visible text as raw Markdown, without the buttons.</summary>
    public string Text => Message?.Text ?? Failed ?? "";

    /// <summary>Whether only this person sees it.</summary>
    public bool IsEphemeral => Message?.OnlyFor is not null;

    /// <summary>Whether the answer or the update was deferred ("thinking …").</summary>
    public bool IsDeferred => _interaction?.First is FirstAnswer.Deferred or FirstAnswer.DeferredUpdate;

    /// <summary>Whether the existing message changed instead of a new one appearing.</summary>
    public bool IsUpdate => _interaction?.First is FirstAnswer.Update or FirstAnswer.DeferredUpdate;

    /// <summary>The labels of the message's buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. (Message?.Buttons ?? []).Select(button => button.Label)];

    /// <summary>The modal that opened, or null.</summary>
    public ShownModal? Modal => _interaction?.Modal is not { } modal ? null : new ShownModal(modal.Title,
        [.. modal.Inputs.Select(input => new ShownInput(
            input.CustomId, input.Label, input.Value, input.IsRequired, input.IsParagraph, input.MinLength, input.MaxLength,
            input.Placeholder, input.Description, input.Select))]);

    /// <summary>The follow-ups that exist now, in order.</summary>
    public IReadOnlyList<Message> FollowUps => _actor.Channel.Guild.World.Read(() =>
        (_interaction?.FollowUps ?? []).Select(_actor.Channel.Stored.Find).OfType<Message>().ToArray());

    /// <summary>Presses a button of the message, if it still has it.</summary>
    public Task<Shown> PressAsync(string label, CancellationToken cancel) => Message is { } message
        ? _actor.PressAsync(message, label, cancel)
        : Task.FromResult(new Shown(_actor, null, null, "There's no message with buttons."));

    /// <summary>Chooses from a select menu of the message; see <see cref="Actor.ChooseAsync"/>.</summary>
    public Task<Shown> ChooseAsync(string select, IReadOnlyList<object> values, CancellationToken cancel) => Message is { } message
        ? _actor.ChooseAsync(message, select, values, cancel)
        : Task.FromResult(new Shown(_actor, null, null, "There's no message with a select menu."));

    /// <summary>Fills in the text inputs of the modal that opened, and sends it.</summary>
    public Task<Shown> SubmitAsync(IReadOnlyDictionary<string, string> values, CancellationToken cancel) =>
        SubmitAsync(values.ToDictionary(value => value.Key, object (value) => value.Value), cancel);

    /// <summary>
    /// Fills in the modal that opened, by custom id or label, and sends it. Inputs that are missing keep their value. Values are text,
    /// or for select menus lists of what <see cref="Actor.ChooseAsync"/> takes.
    /// </summary>
    public Task<Shown> SubmitAsync(IReadOnlyDictionary<string, object> values, CancellationToken cancel) => _interaction?.Modal is { } modal
        ? _actor.SubmitAsync(_interaction, modal, values, cancel)
        : Task.FromResult(new Shown(_actor, null, null, "There's no modal to fill in."));
}
