using System.Collections.Immutable;
using StudyGroup.Core.Commands;
using StudyGroup.Core.Plans;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Series;

/// <summary><c>/manage shift</c>: moves a seminar and all dated ones after it, after a preview.</summary>
/// <param name="previews">Shows what would be.</param>
public sealed class ManageShift(Previews previews) : ICommand, ISuggests
{
    private static readonly ImmutableArray<string> Stretches = ["1 week", "2 weeks", "-1 week", "1 day", "-1 day", "1 hour", "to friday"];

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "manage shift", "Move a seminar and all dated ones after it; you see it before it is done",
        SeminarChoice.Option("The first that moves", "from") with { Required = true },
        new OptionSpec("by", "How far: 1 week, -3 days, 90 minutes, to 11 dec") { Required = true, Suggests = true, Longest = 100 },
        new OptionSpec("reason", "Why, for everyone to read") { Longest = Seminar.LongestText })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => previews.AnswerAsync(call, ShiftPlanner.Name);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => call.Option == "from"
        ? SeminarChoice.Suggest(call)
        : Stretches.Where(s => s.StartsWith(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)).Select(s => new Suggestion(s, s));
}
