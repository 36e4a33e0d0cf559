using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Syllabuses;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>
/// Brings groups' syllabuses to stand in their channels as they are wanted, a step after the other, one group after the other.
/// To be used by one caller at a time.
/// </summary>
/// <param name="groups">The groups.</param>
/// <param name="points">The points that are counted.</param>
/// <param name="syllabuses">What is known of them.</param>
/// <param name="steps">Does one step.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="log">The log.</param>
internal sealed class SyllabusRound(
    IGroups groups, IPoints points, ISyllabuses syllabuses, SyllabusSteps steps, TimeProvider clock, ILogger<SyllabusRound> log)
{
    // More than any syllabus needs: what comes after is for the next round.
    private const int MostSteps = 100;

    private readonly Dictionary<GroupId, Instant> _looked = [];

    /// <summary>Brings a group's to where it is wanted. Where Discord cannot be reached it is left as it is, for the next round.</summary>
    public async Task RunAsync(GroupId id, CancellationToken cancel)
    {
        try
        {
            if (groups.Find(id) is { } group) await BringAsync(group, cancel);
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("The syllabus of server {Group} comes round again: {Problem}", id, problem.Message);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && KnownFailure.Sentence(problem) is null)
        {
            log.LogError(problem, "Keeping the syllabus of server {Group} failed", id);
        }
    }

    private async Task BringAsync(Group group, CancellationToken cancel)
    {
        if (group.Settings.SyllabusChannel is null && syllabuses.Of(group.Id).Messages.IsEmpty) return;
        var now = clock.GetUtcNow().ToInstant();
        var pages = SyllabusPage.Of(group, points, now);
        if (IsToBeLookedAt(group, now)) await steps.LookAsync(syllabuses.Of(group.Id), group.Settings.SyllabusChannel, pages, cancel);
        for (var i = 0; i < MostSteps; i++)
        {
            var syllabus = syllabuses.Of(group.Id);
            if (SyllabusRules.Next(syllabus, group.Settings.SyllabusChannel, [.. pages.Select(p => p.Fingerprint)], now) is not { } step) return;
            await steps.DoAsync(syllabus, step, group.Settings.SyllabusChannel, pages, cancel);
        }
    }

    private bool IsToBeLookedAt(Group group, Instant now)
    {
        if (_looked.TryGetValue(group.Id, out var last) && last <= now && now - last < SyllabusRules.LooksEvery) return false;
        _looked[group.Id] = now;
        return true;
    }
}
