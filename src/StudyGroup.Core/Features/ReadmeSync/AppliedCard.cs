using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>The message that a README's changes were applied.</summary>
internal static class AppliedCard
{
    /// <summary>The card.</summary>
    /// <param name="change">What was changed; null if it is no longer stored.</param>
    /// <param name="undo">What undid it; null while it holds.</param>
    public static Card Of(Group group, Change? change, Instant at, Change? undo = null)
    {
        Line readme = group.Settings.Readme is { } followed ? (Line)$"{followed.Link("The README")}" : $"The README";
        Line what = $"{readme} changed, so I've updated the schedule:";
        if (undo is not null)
        {
            return new Card
            {
                Title = $"From the README",
                Lines = [$"{new Span.Strikethrough(what)}", UndoneNews.By(undo)],
                Tone = Tone.Quiet,
                Buttons = [new Button("Details", Marker(at))],
            };
        }

        var card = new Card { Title = $"From the README", Lines = [what], Buttons = [new Button("Details", Marker(at))] };
        return Pages.Cut(card, [.. change is null ? [] : ChangeWords.Lines(group.Settings, change.Parts)]);
    }

    /// <summary>The action that identifies the message; it shows the change.</summary>
    public static ActionId Marker(Instant at) => new(ReadmeChange.Action, at.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture));

    /// <summary>The change that came from a README at that moment, or null.</summary>
    public static Change? Find(IChanges changes, GroupId group, Instant at) =>
        changes.Of(group).FirstOrDefault(c => c.By is null && c.At == at);
}
