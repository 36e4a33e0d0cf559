using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Setup;

/// <summary>Asks which of the existing seminars a new schedule replaces. A new server may have some from a seed file.</summary>
internal static class ReplaceQuestion
{
    /// <summary>The button that replaces the seminars that haven't been held.</summary>
    public const string Ahead = "replace";

    /// <summary>The button that replaces all.</summary>
    public const string All = "replace-all";

    /// <summary>The button that replaces none.</summary>
    public const string Add = "add";

    /// <summary>Whether the question has to be asked and hasn't been answered.</summary>
    public static bool IsOpen(Call call, Options answers) => answers.YesOrNo(SetupAnswers.Replace) is null
        && answers.Text(SetupAnswers.Schedule) switch
        {
            SetupSchedule.Contents or SetupSchedule.Sample or SetupSchedule.Readme => !call.Group.Seminars.IsEmpty,
            SetupSchedule.Empty => !SetupPlanner.Held(call.Group, call.Now).IsEmpty,
            _ => false,
        };

    /// <summary>The question.</summary>
    public static Card Ask(Call call, Options answers, Func<string, ActionId> act)
    {
        var (all, held) = (call.Group.Seminars.Length, SetupPlanner.Held(call.Group, call.Now).Length);
        if (answers.Text(SetupAnswers.Schedule) == SetupSchedule.Empty)
        {
            return new Card
            {
                Lines = [$"{Count(held)} in the schedule {(held == 1 ? "has" : "have")} been held. What should stay?"],
                Buttons = [new Button("Keep those held", act(Ahead), ButtonStyle.Primary), new Button("Remove all", act(All))],
            };
        }

        Line about = $"There {(all == 1 ? "is" : "are")} {Count(all)} already.";
        var add = new Button("Add to them", act(Add));
        return held == 0
            ? new Card
            {
                Lines = [$"{about} Should yours replace them?"],
                Buttons = [new Button("Replace them", act(Ahead), ButtonStyle.Primary), add],
            }
            : new Card
            {
                Lines = [$"{about} {held} of them {(held == 1 ? "has" : "have")} been held. Which should yours replace?"],
                Buttons =
                [
                    new Button("Replace those ahead", act(Ahead), ButtonStyle.Primary), new Button("Replace all", act(All)), add,
                ],
            };
    }

    /// <summary>"1 seminar" or "9 seminars".</summary>
    public static string Count(int seminars) => seminars == 1 ? "1 seminar" : $"{seminars} seminars";
}
