using NodaTime.Extensions;
using Quartz;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Forgetting;

/// <summary>Forgets, once a day, what was removed more than thirty days ago.</summary>
/// <param name="database">The database.</param>
/// <param name="roster">Has to be stored first, as it may restore a group; the job is run again then.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="clock">The group's clock.</param>
[DisallowConcurrentExecution]
internal sealed class ForgetOld(StudyDatabase database, FirstRoster roster, Ending ending, TimeProvider clock) : IJob
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("forget old", "forgetting");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!roster.IsStored) return;
        try
        {
            await database.Retention.ForgetAsync(clock.GetUtcNow().ToInstant());
        }
        catch (Exception problem) when (ending.IsOf(problem))
        {
            // Said by whoever watches the storage.
        }
    }
}
