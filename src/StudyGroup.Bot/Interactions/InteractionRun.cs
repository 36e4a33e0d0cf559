using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>Answers interactions, each from its arrival to its last message.</summary>
internal sealed class InteractionRun(
    IDiscord discord, Conversation conversation, Delivery delivery, OwedWelcome owed, SentAnswers sent, IForwarding forwarding,
    Faults faults, InteractionFigures figures, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
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
        var isTyping = interaction is AutocompleteInteraction;
        await using var answer = new Answer(
            discord, interaction,
            isTyping ? new InteractionResponse.Suggestions([]) : IfLate(interaction),
            isTyping ? BeforeNoSuggestions : BeforeDefer,
            wire, cancel);
        await RunAsync(interaction, answer, cancel);
    }

    /// <summary>Answers one that another worker forwarded; never throws.</summary>
    /// <param name="isDeferred">Whether that worker has deferred the answer.</param>
    public async Task AnswerForwardedAsync(Interaction interaction, bool isDeferred, CancellationToken cancel)
    {
        if (isDeferred || (interaction.MayBeLate && await IsAcceptedAsync(interaction, cancel)))
        {
            await using var answer = new Answer(discord, interaction, IfLate(interaction), wire, cancel);
            await RunAsync(interaction, answer, cancel);
        }
        else if (!interaction.MayBeLate)
        {
            await AnswerAsync(interaction, cancel);
        }
    }

    private InteractionResponse IfLate(Interaction interaction) => Delivery.IfLate(interaction, conversation.IsPrivate(interaction));

    // A worker that died may have deferred it.
    private async Task<bool> IsAcceptedAsync(Interaction interaction, CancellationToken cancel)
    {
        try
        {
            await discord.RespondAsync(interaction, IfLate(interaction), cancel);
            return true;
        }
        catch (DiscordRefusedException refused)
        {
            return refused.Code == DiscordErrorCode.AlreadyAcknowledged;
        }
        catch (Exception problem) when (problem is DiscordUnavailableException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RunAsync(Interaction interaction, Answer answer, CancellationToken cancel)
    {
        using var span = figures.Begin(InteractionNames.TypeOf(interaction), conversation.NameOf(interaction), interaction.ReceivedAt);
        WriteGate.Current = answer;
        WriteOrigin.Current = new WriteOrigin(interaction.Id.Value, Guid.NewGuid());
        try
        {
            // The member may have been told that it failed, so nothing is done until Discord has accepted the deferral.
            if (interaction.MayBeLate) await answer.DeferAsync();
            span.Ended = await EndAsync(interaction, answer, cancel);
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

    private async Task<InteractionOutcome> EndAsync(Interaction interaction, Answer answer, CancellationToken cancel)
    {
        if (interaction is AutocompleteInteraction typing)
        {
            await answer.FirstAsync(new InteractionResponse.Suggestions(await conversation.SuggestAsync(typing)));
        }
        else if (conversation.NamedGroup(interaction) is { } group && forwarding.IsElsewhere(group))
        {
            await ForwardAsync(group, interaction, answer, cancel);
            return InteractionOutcome.Forwarded;
        }
        else if (await ReplyAsync(interaction, answer) is Reply.Refused)
        {
            return InteractionOutcome.Refused;
        }

        return answer.IsDeferred ? InteractionOutcome.Deferred : InteractionOutcome.Answered;
    }

    // The other worker may answer with a form, which must be the first answer. If it doesn't take it in time, it's deferred here.
    private async Task ForwardAsync(GroupId group, Interaction interaction, Answer answer, CancellationToken cancel) =>
        await forwarding.ForwardAsync(
            group, interaction, await answer.LeaveAsync(), wire.GetElapsedTime(interaction.ReceivedAt), answer.DeferAsync, cancel);

    // A form can't be followed by a message.
    private async Task<Reply> ReplyAsync(Interaction interaction, Answer answer)
    {
        var said = await conversation.ReplyAsync(interaction);
        var (reply, group) = said;
        var ordinal = group?.Ordinal ?? 0;
        var message = await delivery.DeliverAsync(reply, interaction, answer, ordinal);
        if (said.Live is { } live && message is { } id) sent.Sent(live.Key, id);
        if (interaction is CommandInteraction command && group is not null && reply is not Reply.Ask
            && await owed.TakeAsync(group.Id, Calls.Name(command)) is { } welcome)
            await delivery.FollowUpAsync(welcome, answer, ordinal);
        return reply;
    }
}
