using Quartz;

namespace StudyGroup.Bot.Syllabuses;

/// <summary>Has all syllabuses looked at, as time alone may change what they say and somebody may have deleted them.</summary>
/// <param name="alarm">Has it done, so that no reminder waits for it.</param>
internal sealed class SyllabusDue(SyllabusAlarm alarm) : IJob
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("syllabus due", "syllabuses");

    /// <inheritdoc />
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        alarm.Ring(null);
        return ValueTask.CompletedTask;
    }
}
