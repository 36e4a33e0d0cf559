using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.DiscordPlaces;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>
/// Opens and archives a group's threads, one after another; a round ends at the first refusal. A message has at most one thread, so opening
/// one twice does no harm.
/// </summary>
internal sealed class ThreadRound(
    IDiscord discord, IGroups groups, IPosts posts, IPlaces places, HomeChannels channels, TimeProvider clock, ILogger<ThreadRound> log)
{
    private const int MaxSteps = 10;
    private const int MaxName = 100;

    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <summary>Does what is due. If Discord can't be reached, the next round tries again.</summary>
    public async Task RunAsync(GroupId id, CancellationToken cancel)
    {
        try
        {
            for (var i = 0; i < MaxSteps; i++)
            {
                if (groups.Find(id) is not { IsActive: true } group) return;
                var known = places.Of(id);
                if (group.Settings.ThreadLead is null && known.Threads.IsEmpty) return;
                if (ThreadRules.Next(group, known, posts.Of(id), Now) is not { } step) return;
                if (!await DoAsync(group, step, cancel)) return;
            }
        }
        catch (DiscordUnavailableException problem)
        {
            log.LogWarning("The threads of group {Group} will be tried again: {Problem}", id, problem.Message);
        }
        catch (Exception problem) when (KnownFailure.IsBug(problem))
        {
            log.LogError(problem, "Opening threads in group {Group} failed", id);
        }
    }

    private async Task<bool> DoAsync(Group group, ThreadStep step, CancellationToken cancel)
    {
        var thread = step.Thread;
        try
        {
            if (step is ThreadStep.Open open)
            {
                var channel = await channels.OfAsync(group.Id, thread.Channel, cancel);
                await discord.StartThreadAsync(channel, Id(thread), PlainText.Of(open.Name, MaxName), cancel);
                await places.ChangeAsync(group.Id, p => p.With(thread));
                return true;
            }

            await discord.ArchiveThreadAsync(Id(thread), cancel);
            await places.ChangeAsync(group.Id, p => p.WithoutThread(thread.Seminar));
            return true;
        }
        catch (DiscordRefusedException refused) when (step is ThreadStep.Open && refused.Code == DiscordErrorCode.UnknownMessage)
        {
            // The message was deleted, and with it the wish for a thread.
            await places.ChangeAsync(group.Id, p => p.With(thread));
            return true;
        }
        catch (DiscordRefusedException refused)
        {
            log.LogWarning("A thread in group {Group} was refused: {Problem}", group.Id, refused.Message);
            var why = step is ThreadStep.Archive ? PlaceRefusals.OfArchive(refused) : PlaceRefusals.OfThread(refused);
            var problem = new ThreadProblem(why, Now, thread.Seminar);

            // A thread that can't be archived now is left to Discord, which archives silent ones within a week.
            await places.ChangeAsync(
                group.Id, p => (step is ThreadStep.Archive ? p.WithoutThread(thread.Seminar) : p) with { ThreadProblem = problem });
            return false;
        }
    }

    private static Snowflake Id(SeminarThread thread) => new(thread.Message.Value);
}
