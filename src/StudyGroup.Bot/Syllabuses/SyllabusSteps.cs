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

/// <summary>Does one step of a syllabus, and has noted what came of it.</summary>
/// <param name="discord">Where it stands.</param>
/// <param name="channels">The channels that it may stand in.</param>
/// <param name="posting">Posts its messages.</param>
/// <param name="notes">Where it is noted.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class SyllabusSteps(
    IDiscord discord, HomeChannels channels, SyllabusPosting posting, SyllabusNotes notes, TimeProvider clock, ILogger<SyllabusSteps> log)
{
    /// <summary>Does a step, with one request, or two where a thread is to be opened or a channel's server to be found out.</summary>
    /// <param name="syllabus">What is known.</param>
    /// <param name="step">The step.</param>
    /// <param name="channel">Where it is wanted; a page is only ever wanted somewhere.</param>
    /// <param name="pages">The pages as they should be.</param>
    /// <param name="cancel">Gives up; the step may have had its effect.</param>
    /// <exception cref="DiscordUnavailableException">Discord cannot be reached; the step comes round again.</exception>
    public Task<StepOutcome> DoAsync(
        Syllabus syllabus, SyllabusStep step, ChannelId? channel, ImmutableArray<SyllabusPage> pages, CancellationToken cancel) => step switch
        {
            SyllabusStep.Post post => posting.PostAsync(syllabus, channel!.Value, pages, post.Page, cancel),
            SyllabusStep.Settle settle => posting.SettleAsync(syllabus, settle.Message, pages, settle.Page, cancel),
            SyllabusStep.Edit edit => EditAsync(syllabus, edit.Message, pages, edit.Page, cancel),
            SyllabusStep.Delete delete => DeleteAsync(syllabus, delete.Message, cancel),
            SyllabusStep.Pin pin => PinAsync(syllabus, pin.Message, cancel),
            _ => throw new NotSupportedException($"Nothing does a {step.GetType().Name}."),
        };

    /// <summary>
    /// Checks whether the messages that say what they should are still there; those that say something else are edited anyway.
    /// </summary>
    public async Task LookAsync(Syllabus syllabus, ChannelId? channel, ImmutableArray<SyllabusPage> pages, CancellationToken cancel)
    {
        if (syllabus.Problem is not null) return;
        try
        {
            foreach (var (message, page) in syllabus.Messages.Zip(pages))
            {
                if (message.Channel != channel || message.Says != page.Fingerprint) continue;
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
            // Without Read Message History there is no telling; an edit will tell.
            log.LogDebug("Can't check whether the syllabus of server {Group} is still there: {Problem}", syllabus.Group, refused.Message);
        }
    }

    private async Task<StepOutcome> EditAsync(
        Syllabus syllabus, SyllabusMessage message, ImmutableArray<SyllabusPage> pages, int page, CancellationToken cancel)
    {
        try
        {
            await discord.EditMessageAsync(await channels.OfAsync(syllabus.Group, message.Channel, cancel), Id(message), pages[page].In(syllabus, message), cancel);
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
            log.LogDebug("{Message} is edited later: {Problem}", syllabus.Key(message), notYet.Message);
            return StepOutcome.Later;
        }

        await notes.SucceedAsync(syllabus, message with { Says = pages[page].Fingerprint });
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
            // Its channel is gone, or closed to the bot: there is nothing to be done about it.
            log.LogInformation("{Message} could not be deleted: {Problem}", syllabus.Key(message), refused.Message);
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
            log.LogInformation("{Message} could not be pinned: {Problem}", syllabus.Key(message), refused.Message);
            await notes.KeepAsync(syllabus, message with { PinRefused = new PinRefusal(Refusals.OfPin(refused), clock.GetUtcNow().ToInstant()) });
            return StepOutcome.Refused;
        }

        await notes.KeepAsync(syllabus, message with { IsPinned = true, PinRefused = null });
        return StepOutcome.Done;
    }

    private static Snowflake Channel(SyllabusMessage message) => new(message.Channel.Value);

    private static Snowflake Id(SyllabusMessage message) => new(message.Message!.Value.Value);
}
