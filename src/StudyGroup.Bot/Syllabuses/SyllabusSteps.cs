using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>Does one step of a syllabus and stores the result.</summary>
internal sealed class SyllabusSteps(
    IDiscord discord, HomeChannels channels, SyllabusPosting posting, SyllabusNotes notes, TimeProvider clock, ILogger<SyllabusSteps> log)
{
    /// <summary>Does a step with one request, or two if a thread must be opened or a channel's server looked up.</summary>
    /// <param name="channel">The syllabus channel; null if the group no longer wants one, so that there's no page to post.</param>
    /// <param name="cancel">Cancels it; the step may have had its effect.</param>
    /// <exception cref="DiscordUnavailableException">Discord can't be reached; the step will be tried again.</exception>
    public Task<StepOutcome> DoAsync(
        Syllabus syllabus, SyllabusStep step, ChannelId? channel, ImmutableArray<SyllabusPage> pages, CancellationToken cancel) =>
        step switch
        {
            SyllabusStep.Post post => posting.PostAsync(syllabus, channel!.Value, pages, post.Page, cancel),
            SyllabusStep.Settle settle => posting.SettleAsync(syllabus, settle.Message, pages, settle.Page, cancel),
            SyllabusStep.Edit edit => EditAsync(syllabus, edit.Message, pages, edit.Page, cancel),
            SyllabusStep.Delete delete => DeleteAsync(syllabus, delete.Message, cancel),
            SyllabusStep.Pin pin => PinAsync(syllabus, pin.Message, cancel),
            _ => throw new NotSupportedException($"There's no code for a {step.GetType().Name}."),
        };

    /// <summary>Checks whether the up-to-date messages still exist. The others are edited anyway.</summary>
    public async Task LookAsync(Syllabus syllabus, ChannelId? channel, ImmutableArray<SyllabusPage> pages, CancellationToken cancel)
    {
        if (syllabus.Problem is not null) return;
        try
        {
            foreach (var (message, page) in syllabus.Messages.Zip(pages))
            {
                if (message.Channel != channel || message.ContentHash != page.Fingerprint) continue;
                if (!await discord.IsThereAsync(await channels.OfAsync(syllabus.Group, message.Channel, cancel), Id(message), cancel))
                    await notes.GoneAsync(syllabus, message);
            }
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownChannel)
        {
            await notes.HinderedAsync(syllabus, channel!.Value, pages, refused);
        }
        catch (DiscordRefusedException refused)
        {
            // Without the permission Read Message History this can't be checked. The next edit will show it.
            log.LogDebug("I can't check whether the syllabus of group {Group} is still there: {Problem}", syllabus.Group, refused.Message);
        }
    }

    private async Task<StepOutcome> EditAsync(
        Syllabus syllabus, SyllabusMessage message, ImmutableArray<SyllabusPage> pages, int page, CancellationToken cancel)
    {
        try
        {
            var place = await channels.OfAsync(syllabus.Group, message.Channel, cancel);
            await discord.EditMessageAsync(place, Id(message), pages[page].In(syllabus, message), cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            await notes.GoneAsync(syllabus, message);
            return StepOutcome.Done;
        }
        catch (DiscordRefusedException refused)
        {
            await notes.HinderedAsync(syllabus, message.Channel, pages, refused);
            return StepOutcome.Refused;
        }
        catch (DiscordUnavailableException notYet) when (notYet.IsAboutOldMessages)
        {
            log.LogDebug("{Message} will be edited later: {Problem}", syllabus.Key(message), notYet.Message);
            return StepOutcome.Later;
        }

        await notes.SucceedAsync(syllabus, message with { ContentHash = pages[page].Fingerprint });
        return StepOutcome.Done;
    }

    private async Task<StepOutcome> DeleteAsync(Syllabus syllabus, SyllabusMessage message, CancellationToken cancel)
    {
        try
        {
            await discord.DeleteMessageAsync(Channel(message), Id(message), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            // Its channel is gone or the bot has no access to it, so nothing can be done.
            log.LogInformation("{Message} couldn't be deleted: {Problem}", syllabus.Key(message), refused.Message);
        }

        await notes.ForgetAsync(syllabus, message);
        return StepOutcome.Done;
    }

    private async Task<StepOutcome> PinAsync(Syllabus syllabus, SyllabusMessage message, CancellationToken cancel)
    {
        try
        {
            await discord.PinMessageAsync(Channel(message), Id(message), cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            await notes.GoneAsync(syllabus, message);
            return StepOutcome.Done;
        }
        catch (DiscordRefusedException refused)
        {
            log.LogInformation("{Message} couldn't be pinned: {Problem}", syllabus.Key(message), refused.Message);
            await notes.KeepAsync(
                syllabus, message with { PinRefused = new PinRefusal(Refusals.OfPin(refused), clock.GetUtcNow().ToInstant()) });
            return StepOutcome.Refused;
        }

        await notes.KeepAsync(syllabus, message with { IsPinned = true, PinRefused = null });
        return StepOutcome.Done;
    }

    private static Snowflake Channel(SyllabusMessage message) => new(message.Channel.Value);

    private static Snowflake Id(SyllabusMessage message) => new(message.Message!.Value.Value);
}
