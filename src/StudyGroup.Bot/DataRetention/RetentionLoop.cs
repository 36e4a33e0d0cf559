using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.DataRetention;

/// <summary>
/// Deletes, once a day, what was removed more than thirty days ago. Like every loop, it waits until it's known which servers the bot is in:
/// one of them may have invited it again.
/// </summary>
internal sealed class RetentionLoop(StudyDatabase database, TimeProvider clock, LoopContext context) : Loop("Forgetting old data", context)
{
    /// <inheritdoc />
    protected override Task RunAsync(CancellationToken cancel) => database.Retention.ForgetAsync(clock.GetUtcNow().ToInstant());
}
