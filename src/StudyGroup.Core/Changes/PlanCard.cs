using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Changes;

/// <summary>What a plan looks like, before → after, with the buttons that answer it.</summary>
internal static class PlanCard
{
    /// <summary>The action that confirms a plan. The arguments are the draft's id and the plan's fingerprint.</summary>
    public const string Confirm = "plan-confirm";

    /// <summary>The action that discards a draft. The argument is its id.</summary>
    public const string Cancel = "plan-cancel";

    /// <summary>The action that turns to a page. The arguments are the draft's id and the page.</summary>
    public const string Turn = "plan-page";

    /// <summary>The action that discards a draft. It's unique to a message.</summary>
    public static ActionId CancelOf(DraftId draft) => new(Cancel, $"{draft}");

    /// <summary>A plan's card, before → after: Confirm and Cancel for a member's own plan, Apply and Ignore for a README's.</summary>
    public static Card Of(Group group, Draft draft, Plan plan, int page)
    {
        var parts = Differences.Between(group, plan.After);
        var card = new Card
        {
            Title = $"{plan.Title}?",
            Lines = plan.About is { } about ? [about] : [],
            Fields = plan.Warnings.IsEmpty ? [] : [new Field("Heads-up", Pages.Fitting(plan.Warnings))],
            Tone = plan.Warnings.IsEmpty ? Tone.Plain : Tone.Warning,
            Buttons =
            [
                new Button(
                    draft.By is null ? "Apply" : plan.ConfirmLabel, new ActionId(Confirm, $"{draft.Id}", Fingerprint(group, plan)),
                    ButtonStyle.Primary),
                new Button(draft.By is null ? "Ignore" : "Cancel", CancelOf(draft.Id)),
            ],
        };
        var lines = ChangeWords.Lines(plan.After.Settings, parts).Concat(plan.Lines).Concat(Pages.Rest(plan.Warnings));
        return Pages.Show(
            card, [.. lines.Select(line => ImmutableArray.Create(line.AsItem()))], page, to => new ActionId(Turn, $"{draft.Id}", $"{to}"));
    }

    /// <summary>Whether two plans for a group look the same.</summary>
    public static bool LookTheSame(Group group, Plan one, Plan other) =>
        Fingerprint(group, one) == Fingerprint(group, other)
            && one.Warnings.Select(w => w.ToString()).SequenceEqual(other.Warnings.Select(w => w.ToString()));

    /// <summary>A hash of what is shown: plans that look the same are the same.</summary>
    public static string Fingerprint(Group group, Plan plan)
    {
        var lines = ChangeWords
            .Lines(plan.After.Settings, Differences.Between(group, plan.After))
            .Concat(plan.Lines)
            .Select(line => line.ToString());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 8));
    }
}
