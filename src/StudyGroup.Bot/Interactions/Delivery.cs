using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;

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

    /// <param name="ordinal">The group's ordinal in its server.</param>
    public async Task DeliverAsync(Reply reply, Interaction interaction, Answer answer, int ordinal = 0)
    {
        var (response, body, isPrivate) = Form(reply, interaction, ordinal);
        switch (await answer.FirstAsync(response))
        {
            case null:
                break;
            case InteractionResponse.Defer deferred when deferred.Ephemeral == isPrivate:
                await answer.EditAsync(body);
                // Filling in a deferred answer notifies nobody.
                if (PingOf(reply) is { } ping) await answer.FollowUpAsync(ping, ephemeral: false);
                break;
            case InteractionResponse.Defer:
                // Who sees a deferred message can't be changed any more, so another one replaces it. It's deleted first, because Discord
                // would take the next message for its text.
                await answer.DeleteAsync();
                await answer.FollowUpAsync(body, isPrivate);
                break;
            case InteractionResponse.DeferUpdate when response is InteractionResponse.Update:
                await answer.EditAsync(body);
                break;
            default:
                await answer.FollowUpAsync(body, isPrivate);
                break;
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
        return (new InteractionResponse.Message(body, isPrivate), body, isPrivate);
    }

    private static MessageBody? PingOf(Reply reply) => reply is Reply.Public { Card: { } card }
        && (card.Pings is not null || !card.PingsPeople.IsEmpty)
        ? CardRendering.Of(new Card { Lines = [$"See the message above."], Pings = card.Pings, PingsPeople = card.PingsPeople })
        : null;

    private static bool HasMessage(Interaction interaction) =>
        interaction is ComponentInteraction or ModalInteraction { MessageId: not null };
}
