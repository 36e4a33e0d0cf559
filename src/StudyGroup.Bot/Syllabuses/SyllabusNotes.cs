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

/// <summary>Notes, durably, what came of a step.</summary>
/// <param name="syllabuses">Where it is noted.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class SyllabusNotes(ISyllabuses syllabuses, TimeProvider clock, ILogger<SyllabusNotes> log)
{
    /// <summary>Notes that a message is as it is given.</summary>
    public Task<Syllabus> KeepAsync(Syllabus syllabus, SyllabusMessage message) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.With(message));

    /// <summary>Notes that a message is as it is given, and that nothing stands in the way any more.</summary>
    public Task<Syllabus> SucceedAsync(Syllabus syllabus, SyllabusMessage message) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.With(message) with { Problem = null });

    /// <summary>Notes that a message is about to be posted in a channel.</summary>
    public Task<Syllabus> ClaimAsync(Syllabus syllabus, ChannelId channel) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.Claim(channel, clock.GetUtcNow().ToInstant()));

    /// <summary>Notes that a message is no more.</summary>
    public Task<Syllabus> ForgetAsync(Syllabus syllabus, SyllabusMessage message) =>
        syllabuses.ChangeAsync(syllabus.Group, s => s.Without(message.Number));

    /// <summary>Notes that somebody deleted a message.</summary>
    public Task<Syllabus> GoneAsync(Syllabus syllabus, SyllabusMessage message)
    {
        log.LogInformation("Somebody deleted {Message}", syllabus.Key(message));
        return ForgetAsync(syllabus, message);
    }

    /// <summary>Notes that Discord refuses what is to be done in a channel; where that is gone, its messages are.</summary>
    /// <param name="syllabus">The syllabus.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="pages">What should stand there.</param>
    /// <param name="refused">The refusal.</param>
    /// <param name="why">What to tell organizers; null for what a refused post means.</param>
    public Task<Syllabus> HinderedAsync(
        Syllabus syllabus, ChannelId channel, ImmutableArray<SyllabusPage> pages, DiscordRefusedException refused, string? why = null)
    {
        log.LogWarning("The syllabus of server {Group} could not be brought up to date: {Problem}", syllabus.Group, refused.Message);
        var problem = SyllabusRules.Problem(
            why ?? Refusals.OfPost(refused, "/manage syllabus channel"), channel, Refusals.IsOfChannel(refused),
            [.. pages.Select(p => p.Fingerprint)], clock.GetUtcNow().ToInstant());
        var isGone = refused.Code == DiscordErrorCode.UnknownChannel;
        return syllabuses.ChangeAsync(
            syllabus.Group, s => s with { Problem = problem, Messages = isGone ? s.Messages.RemoveAll(m => m.Channel == channel) : s.Messages });
    }
}
