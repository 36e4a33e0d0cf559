using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.Bot.Telemetry;

/// <summary>How interactions end, and how long they take.</summary>
internal sealed class InteractionFigures(IMeterFactory meters, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
{
    private const string Command = "studygroup.command";
    private const string Type = "studygroup.interaction.type";
    private const string Outcome = "studygroup.interaction.outcome";

    private readonly Histogram<double> _duration = BotMeter.Create(meters).CreateHistogram(
        "studygroup.interaction.duration", "s", "From an interaction's arrival to the last message that answers it.",
        advice: BotMeter.Seconds);

    /// <summary>An interaction is being answered.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="command">What is answering it: a name of ours, not what a member sent.</param>
    /// <param name="receivedAt">When it arrived, as a timestamp of the wire's clock.</param>
    public InteractionSpan Begin(string type, string command, long receivedAt) => new(
        this, type, command, receivedAt,
        BotMeter.Source.HasListeners() ? BotMeter.Source.StartActivity($"{type} {command}", ActivityKind.Server) : null);

    /// <summary>One interaction.</summary>
    internal sealed class InteractionSpan(
        InteractionFigures figures, string type, string command, long receivedAt, Activity? activity) : IDisposable
    {
        /// <summary>How it ended.</summary>
        public InteractionOutcome Ended { get; set; } = InteractionOutcome.Failed;

        /// <inheritdoc />
        public void Dispose()
        {
            if (activity is null && !figures._duration.Enabled) return;
            var tags = new TagList { { Type, type }, { Command, command }, { Outcome, Name(Ended) } };
            figures._duration.Record(figures.Since(receivedAt), tags);
            if (activity is null) return;
            foreach (var (name, value) in tags) activity.SetTag(name, value);
            if (Ended is InteractionOutcome.Failed or InteractionOutcome.Unreachable or InteractionOutcome.Expired)
                activity.SetStatus(ActivityStatusCode.Error);
            activity.Dispose();
        }
    }

    private double Since(long receivedAt) => wire.GetElapsedTime(receivedAt).TotalSeconds;

    private static string Name(InteractionOutcome outcome) => outcome switch
    {
        InteractionOutcome.Answered => "answered",
        InteractionOutcome.Deferred => "deferred",
        InteractionOutcome.Refused => "refused",
        InteractionOutcome.Expired => "expired",
        InteractionOutcome.Unreachable => "unreachable",
        InteractionOutcome.Stopped => "stopped",
        InteractionOutcome.Forwarded => "forwarded",
        _ => "failed",
    };
}

/// <summary>How an interaction ended.</summary>
internal enum InteractionOutcome
{
    /// <summary>Something went wrong on our side.</summary>
    Failed,

    /// <summary>It was answered at once.</summary>
    Answered,

    /// <summary>It was answered, but only after it had been deferred.</summary>
    Deferred,

    /// <summary>The answer was a refusal: a sentence that says what to do instead.</summary>
    Refused,

    /// <summary>Discord no longer accepted an answer.</summary>
    Expired,

    /// <summary>The answer didn't reach Discord.</summary>
    Unreachable,

    /// <summary>The bot stopped meanwhile.</summary>
    Stopped,

    /// <summary>It was handed to the worker of its group's shard.</summary>
    Forwarded,
}
