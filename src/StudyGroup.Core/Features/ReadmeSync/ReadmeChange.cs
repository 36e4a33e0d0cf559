using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>The button "Details" under the news of a README's changes: shows all of them, with a button to revert them.</summary>
public sealed class ReadmeChange(IChanges changes) : IAnswersButtons
{
    /// <summary>Shows a page of a change. Arguments: the change's time in ticks, and the page.</summary>
    internal const string Action = "readme-change";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action];

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (!call.IsOrganizer) return new(Organizers.Only);
        if (!long.TryParse(call.Action[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            || AppliedCard.Find(changes, call.Group.Id, Instant.FromUnixTimeTicks(ticks)) is not { } change)
            return new(Undo.Gone);
        var card = new Card
        {
            Title = $"From the README",
            Lines = [$"Applied {new Span.Moment(change.At, TimestampStyle.Short)}:"],
            Buttons = [new Button("Revert", new ActionId(Undo.Revert, $"{change.Id}"))],
        };
        var lines = ChangeWords.Lines(call.Group.Settings, change.Parts).Select(line => ImmutableArray.Create(line.AsItem()));
        var shown = Pages.Show(card, [.. lines], Pages.Read(call.Action[1]), page => new ActionId(Action, call.Action[0], $"{page}"));
        return new(call.Action[1].Length > 0 ? new Reply.Replace(shown) : new Reply.Private(shown));
    }
}
