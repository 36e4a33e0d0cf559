using NodaTime.Extensions;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Forgetting;

/// <summary>
/// Forgets, once a day, what was removed more than thirty days ago. It waits, as every loop does, until the servers that the bot is in
/// are known: one of them may have taken it back.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="clock">The group's clock.</param>
/// <param name="context">What every loop needs.</param>
internal sealed class RetentionLoop(StudyDatabase database, TimeProvider clock, LoopContext context) : Loop("Forgetting old data", context)
{
    /// <inheritdoc />
    protected override Task RunAsync(CancellationToken cancel) => database.Retention.ForgetAsync(clock.GetUtcNow().ToInstant());
}
