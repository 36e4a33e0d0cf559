using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Telemetry;

/// <summary>Counts the posts that come due, and how they end.</summary>
internal sealed class PostFigures
{
    private const string Kind = "studygroup.post.kind";
    private const string Outcome = "studygroup.post.outcome";
    private const string Late = "studygroup.post.late";

    private readonly ConcurrentDictionary<Type, string> _kinds = [];
    private readonly Counter<long> _due;
    private readonly Counter<long> _settled;
    private readonly Histogram<double> _delivery;

    public PostFigures(IMeterFactory meters)
    {
        var meter = BotMeter.Create(meters);
        _due = meter.CreateCounter<long>("studygroup.post.due", "{post}", "Posts whose time had come.");
        _settled = meter.CreateCounter<long>("studygroup.post.settled", "{post}", "Posts that were posted, or won't be.");
        _delivery = meter.CreateHistogram(
            "studygroup.post.delivery.duration", "s", "From the claim of a post to its message.", advice: BotMeter.Seconds);
    }

    /// <summary>A post's time has come.</summary>
    public void Due(Post post) => _due.Add(1, new KeyValuePair<string, object?>(Kind, KindOf(post)));

    /// <summary>A claimed post is being sent; the activity ends when it is disposed.</summary>
    public Activity? Begin(Post post)
    {
        if (!BotMeter.Source.HasListeners()) return null;
        return BotMeter.Source.StartActivity($"post {KindOf(post)}", ActivityKind.Producer)?.SetTag(Kind, KindOf(post));
    }

    /// <summary>A post was posted; it had been claimed that long ago.</summary>
    public void Delivered(Post post, Duration after)
    {
        // The clock may have been turned.
        if (_delivery.Enabled && after >= Duration.Zero)
            _delivery.Record(after.TotalSeconds, new KeyValuePair<string, object?>(Kind, KindOf(post)));
    }

    /// <summary>A post was posted, skipped, or given up.</summary>
    public void Settled(Post post)
    {
        if (!_settled.Enabled || post.State is PostState.Waiting or PostState.Claimed) return;
        var outcome = post.State switch
        {
            PostState.Posted => "posted",
            PostState.Skipped => "skipped",
            PostState.Failed => "failed",
            _ => "unknown",
        };
        _settled.Add(1, new TagList { { Kind, KindOf(post) }, { Outcome, outcome }, { Late, post.Late } });
    }

    private string KindOf(Post post) =>
        _kinds.GetOrAdd(post.Subject.GetType(), type => JsonNamingPolicy.SnakeCaseLower.ConvertName(type.Name));
}
