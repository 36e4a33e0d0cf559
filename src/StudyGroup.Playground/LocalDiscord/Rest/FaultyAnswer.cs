using StudyGroup.Playground.LocalDiscord.Faults;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>Answers a request with the fault that was armed for it.</summary>
internal static class FaultyAnswer
{
    /// <param name="armed">The fault, or null.</param>
    /// <param name="work">Does the request's work; called at most once.</param>
    public static async Task<RestReply> GiveAsync(ArmedFault? armed, Func<RestReply> work, TimeProvider clock, CancellationToken gone)
    {
        switch (armed?.Fault)
        {
            case Fault.RateLimited fault:
                var limited = RestReply.RateLimited(fault.RetryAfter, fault.Scope);
                limited.Headers["X-RateLimit-Remaining"] = $"{fault.Remaining}";
                limited.Headers["X-RateLimit-Limit"] = "5";
                limited.Headers["X-RateLimit-Reset-After"] = FormattableString.Invariant($"{fault.RetryAfter.TotalSeconds:F3}");
                return limited;
            case Fault.CloudflareLimited fault:
                return RestReply.CloudflareLimited(fault.RetryAfter);
            case Fault.CloudflarePage fault:
                return RestReply.CloudflarePage(fault.Status, fault.IsJson);
            case Fault.ServerError fault:
                return Replaced(
                    work, fault.AfterEffect, RestReply.Of(RestAnswer.Refused(fault.Status, 0, $"{fault.Status}: Server Error")));
            case Fault.Lost fault:
                return Replaced(work, fault.AfterEffect, RestReply.Cut);
            case Fault.Refused fault:
                return RestReply.Of(RestAnswer.Refused(fault.Status, fault.Code, fault.Message));
            case Fault.Truncated:
                return work() with { IsTruncated = true };
            case Fault.Slow fault:
                return await AroundAsync(work, fault.AfterEffect, Task.Delay(fault.Delay, clock, gone), gone);
            case Fault.Paused fault:
                return await AroundAsync(work, fault.AfterEffect, armed.Released, gone);
            default:
                return work();
        }
    }

    private static RestReply Replaced(Func<RestReply> work, bool afterEffect, RestReply reply)
    {
        if (afterEffect)
            work();
        return reply;
    }

    private static async Task<RestReply> AroundAsync(Func<RestReply> work, bool workFirst, Task wait, CancellationToken gone)
    {
        var reply = workFirst ? work() : null;
        await wait.WaitAsync(gone);
        return reply ?? work();
    }
}
