using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StudyGroup.Discord.Telemetry;

/// <summary>
/// How long Discord takes to answer, and how long requests wait for rate limits, by route and status. Paths may contain tokens, so only
/// their templates are seen. Names follow https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#http-client.
/// </summary>
internal sealed class RequestFigures(Meter meter, TimeProvider clock)
{
    private const string Method = "http.request.method";
    private const string Template = "url.template";
    private const string Status = "http.response.status_code";
    private const string Error = "error.type";

    private readonly Histogram<double> _duration = meter.CreateHistogram(
        "studygroup.discord.request.duration", "s", "One try of a request to Discord, from sending it to its answer.",
        advice: DiscordMeter.Seconds);

    private readonly Histogram<double> _wait = meter.CreateHistogram(
        "studygroup.discord.request.wait.duration", "s", "How long a request waited for rate limits.", advice: DiscordMeter.Seconds);

    /// <summary>A request is being sent.</summary>
    /// <param name="template">The path with placeholders.</param>
    public Sent Begin(string method, string template) => new(
        this, method, template, clock.GetTimestamp(),
        DiscordMeter.Source.HasListeners()
            ? DiscordMeter.Source.StartActivity($"{method} {template}", ActivityKind.Client)
            : null);

    /// <summary>A timestamp for <see cref="Waited"/>.</summary>
    public long Timestamp => _wait.Enabled ? clock.GetTimestamp() : 0;

    /// <summary>A request waited for its turn.</summary>
    /// <param name="since">The <see cref="Timestamp"/> when it began to.</param>
    public void Waited(string method, string template, long since)
    {
        if (_wait.Enabled && since != 0)
            _wait.Record(
                clock.GetElapsedTime(since).TotalSeconds,
                new KeyValuePair<string, object?>(Method, method), new KeyValuePair<string, object?>(Template, template));
    }

    /// <summary>A request on its way.</summary>
    internal readonly struct Sent(RequestFigures figures, string method, string template, long at, Activity? activity)
    {
        /// <summary>It was answered.</summary>
        public void Answered(int status) => End(status, status >= 400 ? $"{status}" : null);

        /// <summary>There was no answer.</summary>
        public void Failed(Exception problem) => End(null, problem.GetType().FullName);

        private void End(int? status, string? error)
        {
            if (activity is null && !figures._duration.Enabled)
                return;

            var tags = new TagList { { Method, method }, { Template, template } };
            if (status is { } code)
                tags.Add(Status, code);
            if (error is not null)
                tags.Add(Error, error);
            figures._duration.Record(figures.Since(at), tags);
            if (activity is null)
                return;

            foreach (var (name, value) in tags)
                activity.SetTag(name, value);
            if (error is not null)
                activity.SetStatus(ActivityStatusCode.Error);
            activity.Dispose();
        }
    }

    private double Since(long at) => clock.GetElapsedTime(at).TotalSeconds;
}
