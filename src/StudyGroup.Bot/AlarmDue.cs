using Quartz;

namespace StudyGroup.Bot;

/// <summary>Rings an alarm for all groups, as time alone may bring something about. What it has done is done apart, so that no reminder waits for it.</summary>
/// <typeparam name="TAlarm">Which alarm.</typeparam>
/// <param name="alarm">The same.</param>
internal sealed class AlarmDue<TAlarm>(TAlarm alarm) : IJob
    where TAlarm : GroupAlarm
{
    /// <inheritdoc />
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        alarm.Ring(null);
        return ValueTask.CompletedTask;
    }
}
