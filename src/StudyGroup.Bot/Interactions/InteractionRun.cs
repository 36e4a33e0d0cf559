using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Discord;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>Answers interactions, each from its arrival to its last message.</summary>
internal sealed class InteractionRun(
    IDiscord discord, Conversation conversation, Delivery delivery, Faults faults, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
{
    /// <summary>
    /// How long after an interaction's arrival its answer is deferred: Discord waits 3 s, some of which the network takes.
    /// </summary>
    public static readonly TimeSpan BeforeDefer = TimeSpan.FromSeconds(1.8);

    /// <summary>How long after an interaction's arrival suggestions become useless.</summary>
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
            // The member may have been told that it failed, so nothing is done until Discord has accepted the deferral.
            if (interaction.MayBeLate) await answer.DeferAsync();
            if (typing is not null) await answer.FirstAsync(new InteractionResponse.Suggestions(await conversation.SuggestAsync(typing)));
            else await delivery.DeliverAsync(await conversation.ReplyAsync(interaction), interaction, answer);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The bot is stopping and has waited long enough.
        }
        catch (Exception problem)
        {
            await faults.HandleAsync(problem, interaction, answer);
        }
    }
}
