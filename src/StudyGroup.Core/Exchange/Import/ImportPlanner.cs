using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Plans;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Exchange.Import;

/// <summary>Plans an import: of a schedule in Markdown.</summary>
internal sealed class ImportPlanner : IPlanner
{
    /// <summary>The input that holds the text.</summary>
    public const string Text = "text";

    /// <summary>The input that says what becomes of what the text lacks: <see cref="Remove"/>, or anything else to keep it.</summary>
    public const string Missing = "missing";

    /// <summary>That what the text lacks is removed.</summary>
    public const string Remove = "remove";

    /// <inheritdoc />
    public string Kind => "import";

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, ImmutableDictionary<string, string> inputs, Instant now) =>
        MarkdownImport.Plan(group, inputs[Text], inputs.GetValueOrDefault(Missing) == Remove, now);
}
