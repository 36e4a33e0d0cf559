using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Exchange.Whole;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Plans;
using StudyGroup.Core.Points;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Exchange.Import;

/// <summary>Plans an import: of a schedule in Markdown, or of an export in JSON.</summary>
/// <param name="points">The points.</param>
/// <param name="attendance">Who said that they are coming.</param>
internal sealed class ImportPlanner(IPoints points, IAttendance attendance) : IPlanner
{
    /// <summary>The kind of its plans.</summary>
    public const string Name = "import";

    /// <summary>The input that holds the text.</summary>
    public const string Text = "text";

    /// <summary>The input that says what becomes of what the text lacks: <see cref="Remove"/>, or anything else to keep it.</summary>
    public const string Missing = "missing";

    /// <summary>That what the text lacks is removed.</summary>
    public const string Remove = "remove";

    /// <inheritdoc />
    public string Kind => Name;

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, ImmutableDictionary<string, string> inputs, Instant now)
    {
        var (text, removesMissing) = (inputs[Text], inputs.GetValueOrDefault(Missing) == Remove);
        return GroupFileJson.IsMeant(text)
            ? JsonImport.Plan(group, text, removesMissing, points, attendance)
            : MarkdownImport.Plan(group, text, removesMissing, now);
    }
}
