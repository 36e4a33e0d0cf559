using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>
/// Posts the messages of a syllabus, each exactly once, even if the process stops at any moment: a message is stored before it's posted and
/// after. One that may have been posted is posted again as long as Discord remembers its nonce, and searched for after that.
/// </summary>
/// <param name="claims">Knows which messages certainly weren't sent yet.</param>
internal sealed class SyllabusPosting(
    IDiscord discord, HomeChannels channels, SyllabusNotes notes, Claims claims, TimeProvider clock, ILogger<SyllabusPosting> log)
{
    /// <summary>Posts a page.</summary>
    public async Task<StepOutcome> PostAsync(
        Syllabus syllabus, ChannelId channel, ImmutableArray<SyllabusPage> pages, int page, CancellationToken cancel)
    {
        var since = claims.Now;
        var claimed = await notes.ClaimAsync(syllabus, channel);
        var message = claimed.Messages[^1];
        claims.Claimed(claimed.Key(message), since);
        return await SendAsync(claimed, message, pages, page, cancel);
    }

    /// <summary>Finds out whether a message was posted. If not, it's posted with a page, or forgotten if there's no page.</summary>
    public async Task<StepOutcome> SettleAsync(
        Syllabus syllabus, SyllabusMessage message, ImmutableArray<SyllabusPage> pages, int? page, CancellationToken cancel)
    {
        if (page is { } same && claims.IsUnsent(syllabus.Key(message)))
            return await SendAsync(syllabus, message, pages, same, cancel);

        Snowflake? found;
        try
        {
            found = await FindAsync(syllabus, message, Marker(syllabus, message, pages[0].Ordinal), cancel);
        }
        catch (DiscordRefusedException refused) when (page is not null)
        {
            await notes.HinderedAsync(syllabus, message.Channel, pages, refused, Refusals.OfSearch(refused, isDirect: false));
            return StepOutcome.Refused;
        }
        catch (DiscordException problem) when (problem is DiscordRefusedException || IsPastFindingOut(problem, message))
        {
            log.LogWarning("I can't find out whether {Message} was posted: {Problem}", syllabus.Key(message), problem.Message);
            await notes.ForgetAsync(syllabus, message);
            return StepOutcome.Done;
        }

        if (found is null && page is { } wanted) return await SendAsync(syllabus, message, pages, wanted, cancel);
        if (found is { } id) await notes.KeepAsync(syllabus, message with { Message = new MessageId(id.Value) });
        else await notes.ForgetAsync(syllabus, message);
        claims.Settled(syllabus.Key(message));
        return StepOutcome.Done;
    }

    private async Task<StepOutcome> SendAsync(
        Syllabus syllabus, SyllabusMessage message, ImmutableArray<SyllabusPage> pages, int page, CancellationToken cancel)
    {
        var key = syllabus.Key(message);
        var isNew = claims.IsUnsent(key);
        Snowflake id;
        try
        {
            var place = await channels.OfAsync(syllabus.Group, message.Channel, cancel);
            if (!claims.IsFresh(key)) await RenewClaimAsync(syllabus, message);
            claims.Sending(key);
            id = await discord.PostAsync(place, pages[page].In(syllabus, message), Nonce.Of(key), cancel);
        }
        catch (DiscordUnavailableException notNow) when (isNew && notNow.HadNoEffect)
        {
            claims.NotSent(key);
            throw;
        }
        catch (DiscordRefusedException refused)
        {
            // If it was never tried before, it certainly wasn't posted.
            if (isNew) await notes.ForgetAsync(syllabus, message);
            await notes.HinderedAsync(syllabus, message.Channel, pages, refused);
            return StepOutcome.Refused;
        }

        // Discord may have returned the message of an earlier attempt, which may say something else.
        await notes.SucceedAsync(
            syllabus, message with { Message = new MessageId(id.Value), ContentHash = isNew ? pages[page].Fingerprint : null });
        claims.Settled(key);
        return StepOutcome.Done;
    }

    private async Task RenewClaimAsync(Syllabus syllabus, SyllabusMessage message)
    {
        var since = claims.Now;
        await notes.KeepAsync(syllabus, message);
        claims.Renewed(syllabus.Key(message), since);
    }

    // Nothing else waits meanwhile.
    private async Task<Snowflake?> FindAsync(Syllabus syllabus, SyllabusMessage message, string marker, CancellationToken cancel)
    {
        var key = syllabus.Key(message);
        while (true)
        {
            var search = await discord.FindMessageAsync(
                new Snowflake(message.Channel.Value), marker, claims.SearchFrom(key, message.ClaimedAt), cancel);
            claims.Searched(key, search);
            if (search.IsComplete) return search.Message;
        }
    }

    private bool IsPastFindingOut(DiscordException problem, SyllabusMessage message) =>
        problem is DiscordUnavailableException && clock.GetUtcNow().ToInstant() - message.ClaimedAt > SyllabusRules.SettleTimeout;

    private static string Marker(Syllabus syllabus, SyllabusMessage message, int ordinal) =>
        CustomIds.Write(SyllabusCard.Button(syllabus, message).Action, ordinal)
            ?? throw new InvalidOperationException($"The button of {syllabus.Key(message)} doesn't fit into a custom id.");
}
