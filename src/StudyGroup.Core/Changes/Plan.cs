using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>A change of many things that is shown before it is made.</summary>
/// <param name="Title">What is planned: "Shift 4 seminars by 1 week".</param>
/// <param name="After">The group as it would be.</param>
/// <param name="Warnings">What speaks against it, or could not be read; it may be confirmed all the same.</param>
public sealed record Plan(string Title, Group After, ImmutableArray<Line> Warnings)
{
    /// <summary>Where it comes from, shown above; null where whoever asked for it knows.</summary>
    public Line? About { get; init; }

    /// <summary>Whether somebody has to agree though nothing speaks against it, as it may not be meant as it reads.</summary>
    public bool WantsAsking { get; init; }

    /// <summary>Why, for the channel to read; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it moves only seminars to come: it is not made when one of them no longer is.</summary>
    public bool IsOfWhatIsToCome { get; init; }

    /// <summary>What it comes to, a line each, where that says more than what changes in the group.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>What is put back beside the group.</summary>
    public Restored Restores { get; init; } = Restored.Nothing;
}

/// <summary>Makes plans of a kind. The same inputs and the same group make the same plan.</summary>
public interface IPlanner
{
    /// <summary>The kind, which no other planner has: lower-case words with hyphens.</summary>
    string Kind { get; }

    /// <summary>The plan, or why there is none.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="inputs">What was asked for, by name.</param>
    /// <param name="now">The group's time when it was asked for.</param>
    Outcome<Plan> Make(Group group, Options inputs, Instant now);

    /// <summary>
    /// Reads the inputs, where that takes a while, so that only comparing is left to do: <see cref="Make"/> for a group that may have changed
    /// since, with the same result.
    /// </summary>
    /// <param name="group">The group as it is now.</param>
    /// <param name="inputs">What was asked for, by name.</param>
    Task<PlanMaker> PrepareAsync(Group group, Options inputs) =>
        Task.FromResult<PlanMaker>((newest, now) => Make(newest, inputs, now));
}

/// <summary>Makes the plan of inputs that were read.</summary>
/// <param name="group">The group as it is.</param>
/// <param name="now">The group's time when it was asked for.</param>
public delegate Outcome<Plan> PlanMaker(Group group, Instant now);
