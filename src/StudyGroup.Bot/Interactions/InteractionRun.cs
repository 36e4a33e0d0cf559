using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>Answers interactions, each from its arrival to its last message.</summary>
internal sealed class InteractionRun(
    IDiscord discord, Conversation conversation, Delivery delivery, OwedWelcome owed, Faults faults, InteractionFigures figures,
    [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
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
        using var span = figures.Begin(InteractionNames.TypeOf(interaction), conversation.NameOf(interaction), interaction.ReceivedAt);
        var typing = interaction as AutocompleteInteraction;
        await using var answer = new Answer(
            discord, interaction,
            typing is null ? Delivery.IfLate(interaction, conversation.IsPrivate(interaction)) : new InteractionResponse.Suggestions([]),
            typing is null ? BeforeDefer : BeforeNoSuggestions,
            wire, cancel);
        WriteGate.Current = answer;
        WriteOrigin.Current = new WriteOrigin(interaction.Id.Value, Guid.NewGuid());
        try
        {
            // The member may have been told that it failed, so nothing is done until Discord has accepted the deferral.
            if (interaction.MayBeLate) await answer.DeferAsync();
            if (typing is not null) await answer.FirstAsync(new InteractionResponse.Suggestions(await conversation.SuggestAsync(typing)));
            var isRefused = typing is null && await ReplyAsync(interaction, answer) is Reply.Refused;
            span.Ended = isRefused ? InteractionOutcome.Refused
                : answer.IsDeferred ? InteractionOutcome.Deferred : InteractionOutcome.Answered;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The bot is stopping and has waited long enough.
            span.Ended = InteractionOutcome.Stopped;
        }
        catch (Exception problem)
        {
            span.Ended = await faults.HandleAsync(problem, interaction, answer);
        }
    }

    // A form can't be followed by a message.
    private async Task<Reply> ReplyAsync(Interaction interaction, Answer answer)
    {
        var reply = await conversation.ReplyAsync(interaction);
        await delivery.DeliverAsync(reply, interaction, answer);
        if (interaction is CommandInteraction { GuildId: { } guild } command && reply is not Reply.Ask
            && await owed.TakeAsync(GroupId.FirstOf(new ServerId(guild.Value)), Calls.Name(command)) is { } welcome)
            await delivery.FollowUpAsync(welcome, answer);
        return reply;
    }
}
