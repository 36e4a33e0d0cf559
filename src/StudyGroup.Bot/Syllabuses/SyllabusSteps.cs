using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Syllabuses;
using StudyGroup.Discord;

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
    /// <summary>Does a step.</summary>
    /// <param name="syllabus">What is known.</param>
    /// <param name="step">The step.</param>
    /// <param name="channel">Where it is wanted; a page is only ever wanted somewhere.</param>
    /// <param name="pages">The pages as they should be.</param>
    /// <param name="cancel">Gives up; the step may have had its effect.</param>
    /// <exception cref="DiscordUnavailableException">Discord cannot be reached; the step comes round again.</exception>
    public Task DoAsync(Syllabus syllabus, SyllabusStep step, ChannelId? channel, ImmutableArray<SyllabusPage> pages, CancellationToken cancel) => step switch
    {
        SyllabusStep.Post post => posting.PostAsync(syllabus, channel!.Value, pages, post.Page, cancel),
        SyllabusStep.Settle settle => posting.SettleAsync(syllabus, settle.Message, pages, settle.Page, cancel),
        SyllabusStep.Edit edit => EditAsync(syllabus, edit.Message, pages, edit.Page, cancel),
        SyllabusStep.Delete delete => DeleteAsync(syllabus, delete.Message, cancel),
        SyllabusStep.Pin pin => PinAsync(syllabus, pin.Message, cancel),
        _ => throw new NotSupportedException($"Nothing does a {step.GetType().Name}."),
    };

    /// <summary>Looks whether what says what it should still stands: an edit that changes nothing is refused where it does not.</summary>
    public async Task LookAsync(Syllabus syllabus, ChannelId? channel, ImmutableArray<SyllabusPage> pages, CancellationToken cancel)
    {
        if (syllabus.Problem is not null) return;
        foreach (var (message, page) in syllabus.Messages.Zip(pages))
        {
            if (message.Channel == channel && message.Says == page.Fingerprint) await EditAsync(syllabus, message, pages, pages.IndexOf(page), cancel);
        }
    }

    private async Task EditAsync(Syllabus syllabus, SyllabusMessage message, ImmutableArray<SyllabusPage> pages, int page, CancellationToken cancel)
    {
        try
        {
            await discord.EditMessageAsync(await channels.OfAsync(syllabus.Group, message.Channel, cancel), Id(message), pages[page].In(syllabus, message), cancel);
        }
        catch (DiscordRefusedException refused)
        {
            await (refused.Code == DiscordErrorCode.UnknownMessage
                ? notes.GoneAsync(syllabus, message)
                : notes.HinderedAsync(syllabus, message.Channel, pages, refused));
            return;
        }

        var says = pages[page].Fingerprint;
        if (message.Says != says || syllabus.Problem is not null) await notes.SucceedAsync(syllabus, message with { Says = says });
    }

    private async Task DeleteAsync(Syllabus syllabus, SyllabusMessage message, CancellationToken cancel)
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
    }

    private async Task PinAsync(Syllabus syllabus, SyllabusMessage message, CancellationToken cancel)
    {
        try
        {
            await discord.PinMessageAsync(Channel(message), Id(message), cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            await notes.GoneAsync(syllabus, message);
            return;
        }
        catch (DiscordRefusedException refused)
        {
            log.LogInformation("{Message} could not be pinned: {Problem}", syllabus.Key(message), refused.Message);
            await notes.KeepAsync(syllabus, message with { PinRefused = new PinRefusal(Refusals.OfPin(refused), clock.GetUtcNow().ToInstant()) });
            return;
        }

        await notes.KeepAsync(syllabus, message with { IsPinned = true, PinRefused = null });
    }

    private static Snowflake Channel(SyllabusMessage message) => new(message.Channel.Value);

    private static Snowflake Id(SyllabusMessage message) => new(message.Message!.Value.Value);
}
