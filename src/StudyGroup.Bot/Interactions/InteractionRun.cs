using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>Answers interactions, each from its arrival to its last word.</summary>
/// <param name="discord">Takes the answers.</param>
/// <param name="conversation">Finds them.</param>
/// <param name="delivery">Brings them to the member.</param>
/// <param name="faults">Is told of what went wrong.</param>
/// <param name="mayHaveWritten">Is told when something of a group may have been written; null where it is not known of which.</param>
/// <param name="wire">The wire's clock.</param>
internal sealed class InteractionRun(
    IDiscord discord, Conversation conversation, Delivery delivery, Faults faults, Action<GroupId?> mayHaveWritten, TimeProvider wire)
{
    /// <summary>How long after an interaction's arrival its answer is deferred: Discord waits 3 s, of which the way takes some.</summary>
    public static readonly TimeSpan BeforeDefer = TimeSpan.FromSeconds(1.8);

    /// <summary>How long after its arrival suggestions are worth nothing any more.</summary>
    public static readonly TimeSpan BeforeNoSuggestions = TimeSpan.FromSeconds(1);

    /// <summary>Answers one; never throws.</summary>
    public async Task AnswerAsync(Interaction interaction, CancellationToken cancel)
    {
        var typing = interaction as AutocompleteInteraction;
        await using var answer = new Answer(
            discord, interaction,
            typing is null ? Delivery.IfLate(interaction, conversation.IsPrivate(interaction)) : new InteractionResponse.Suggestions([]),
            typing is null ? BeforeDefer : BeforeNoSuggestions,
            wire, cancel);
        WriteGate.Current = answer;
        try
        {
            // To somebody who may have been told that it failed Discord's word on that comes first.
            if (interaction.MayBeLate) await answer.DeferAsync();
            if (typing is not null) await answer.FirstAsync(new InteractionResponse.Suggestions(await conversation.SuggestAsync(typing)));
            else await delivery.DeliverAsync(await conversation.ReplyAsync(interaction), interaction, answer);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The bot is ending and has waited long enough.
        }
        catch (Exception problem)
        {
            await faults.HandleAsync(problem, interaction, answer);
        }
        finally
        {
            if (typing is null) mayHaveWritten(interaction.GuildId is { } guild ? GroupId.FirstOf(new ServerId(guild.Value)) : null);
        }
    }
}
