using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Interactions;

/// <summary>Sends a reply in the way that the interaction, and any earlier answer to it, allows.</summary>
/// <param name="commands">Makes the commands that a reply names clickable.</param>
internal sealed class Delivery(CommandIds commands)
{
    private static readonly Line TooSlow = $"That took too long, so the form didn't open. Please try again.";

    /// <summary>The first answer if the reply isn't ready in time.</summary>
    /// <param name="isPrivate">For a command: whether its usual answer is private.</param>
    public static InteractionResponse IfLate(Interaction interaction, bool isPrivate) =>
        HasMessage(interaction) ? new InteractionResponse.DeferUpdate() : new InteractionResponse.Defer(isPrivate);

    /// <summary>The message with the component that was used, perhaps to open a form; null if there's none.</summary>
    public static Snowflake? MessageOf(Interaction interaction) => interaction switch
    {
        ComponentInteraction component => component.MessageId,
        ModalInteraction modal => modal.MessageId,
        _ => null,
    };

    /// <param name="ordinal">The group's ordinal in its server.</param>
    /// <returns>
    /// The id of the reply's message, if it's known. Discord is asked for it if everyone sees the reply and it's kept up to date.
    /// </returns>
    public async Task<Snowflake?> DeliverAsync(Reply reply, Interaction interaction, Answer answer, int ordinal = 0)
    {
        var (response, body, isPrivate) = Form(reply, interaction, ordinal);
        var (instead, message) = await answer.FirstAsync(response);
        switch (instead)
        {
            case null:
                return response is InteractionResponse.Update ? MessageOf(interaction) : message;
            case InteractionResponse.Defer deferred when deferred.Ephemeral == isPrivate:
                message = await answer.EditAsync(body);
                // Filling in a deferred answer notifies nobody.
                if (PingOf(reply) is { } ping) await answer.FollowUpAsync(ping, ephemeral: false);
                return message;
            case InteractionResponse.Defer:
                // Who sees a deferred message can't be changed any more, so another one replaces it. It's deleted first, because Discord
                // would take the next message for its text.
                await answer.DeleteAsync();
                return await answer.FollowUpAsync(body, isPrivate);
            case InteractionResponse.DeferUpdate when response is InteractionResponse.Update:
                return await answer.EditAsync(body);
            default:
                return await answer.FollowUpAsync(body, isPrivate);
        }
    }

    /// <summary>Sends a private message after an answer.</summary>
    /// <param name="ordinal">The group's ordinal in its server.</param>
    public Task FollowUpAsync(Card card, Answer answer, int ordinal) =>
        answer.FollowUpAsync(CardRendering.Of(card, commands, ordinal), ephemeral: true);

    /// <summary>The reply as a first answer and, if it's too late for that, as a message that may be private.</summary>
    private (InteractionResponse Response, MessageBody Body, bool IsPrivate) Form(Reply reply, Interaction interaction, int ordinal)
    {
        switch (reply)
        {
            case Reply.Public { Card: var card }:
                return Message(card, isPrivate: false, ordinal);
            case Reply.Replace { Card: var card } when HasMessage(interaction):
                var body = CardRendering.Of(card, commands, ordinal);
                return (new InteractionResponse.Update(body), body, true);
            case Reply.Replace { Card: var card }:
                return Message(card, isPrivate: true, ordinal);
            case Reply.Private { Card: var card }:
                return Message(card, isPrivate: true, ordinal);
            case Reply.Refused { Card: var card }:
                return Message(card, isPrivate: true, ordinal);
            case Reply.Ask { Form: var form } when interaction is not ModalInteraction:
                return (FormRendering.Of(form, ordinal), CardRendering.Of(TooSlow), true);
            default:
                throw new InvalidOperationException($"A {reply.GetType().Name} can't answer a {interaction.GetType().Name}.");
        }
    }

    private (InteractionResponse Response, MessageBody Body, bool IsPrivate) Message(Card card, bool isPrivate, int ordinal)
    {
        var body = CardRendering.Of(card, commands, ordinal);
        var asksForId = !isPrivate && card.Live is not null;
        return (new InteractionResponse.Message(body, isPrivate) { AsksForId = asksForId }, body, isPrivate);
    }

    private static MessageBody? PingOf(Reply reply) => reply is Reply.Public { Card: { } card }
        && (card.Pings is not null || !card.PingsPeople.IsEmpty)
        ? CardRendering.Of(new Card { Lines = [$"See the message above."], Pings = card.Pings, PingsPeople = card.PingsPeople })
        : null;

    private static bool HasMessage(Interaction interaction) => MessageOf(interaction) is not null;
}
