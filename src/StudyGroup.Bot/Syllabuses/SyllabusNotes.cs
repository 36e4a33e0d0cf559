using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime.Extensions;
using StudyGroup.Bot.Posting;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>Stores the results of steps.</summary>
internal sealed class SyllabusNotes(ISyllabuses syllabuses, TimeProvider clock, ILogger<SyllabusNotes> log)
{
    /// <summary>Stores a message.</summary>
    public Task<Syllabus> KeepAsync(Syllabus syllabus, SyllabusMessage message) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.With(message));

    /// <summary>Stores a message, and that there's no problem any more.</summary>
    public Task<Syllabus> SucceedAsync(Syllabus syllabus, SyllabusMessage message) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.With(message) with { Problem = null });

    /// <summary>Stores that a message is about to be posted in a channel.</summary>
    public Task<Syllabus> ClaimAsync(Syllabus syllabus, ChannelId channel) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.Claim(channel, clock.GetUtcNow().ToInstant()));

    /// <summary>Forgets a message.</summary>
    public Task<Syllabus> ForgetAsync(Syllabus syllabus, SyllabusMessage message) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.Without(message.Number));

    /// <summary>Stores that somebody deleted a message.</summary>
    public Task<Syllabus> GoneAsync(Syllabus syllabus, SyllabusMessage message)
    {
        log.LogInformation("Somebody deleted {Message}", syllabus.Key(message));
        return ForgetAsync(syllabus, message);
    }

    /// <summary>Stores that Discord refused a step in a channel. If the channel is gone, its messages are forgotten.</summary>
    /// <param name="pages">The pages that should be there.</param>
    /// <param name="why">What to tell organizers; null for what a refused post usually means.</param>
    public Task<Syllabus> HinderedAsync(
        Syllabus syllabus, ChannelId channel, ImmutableArray<SyllabusPage> pages, DiscordRefusedException refused, string? why = null)
    {
        log.LogWarning("The syllabus of group {Group} couldn't be brought up to date: {Problem}", syllabus.Group, refused.Message);
        var problem = SyllabusRules.Problem(
            why ?? Refusals.OfPost(refused, "/manage syllabus channel"), channel, Refusals.IsOfChannel(refused),
            [.. pages.Select(p => p.Fingerprint)], clock.GetUtcNow().ToInstant());
        var isGone = refused.Code == DiscordErrorCode.UnknownChannel;
        return syllabuses.ChangeAsync(
            syllabus.Group,
            s => s with { Problem = problem, Messages = isGone ? s.Messages.RemoveAll(m => m.Channel == channel) : s.Messages });
    }
}
