import js from "@eslint/js";
import importX from "eslint-plugin-import-x";
import globals from "globals";

export default [
  { files: ["src/StudyGroup.Playground/Site/js/**/*.js"], ...js.configs.recommended },
  {
    files: ["src/StudyGroup.Playground/Site/js/**/*.js"],
    plugins: { "import-x": importX },
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "import-x/no-cycle": "error",
      "import-x/no-unresolved": "error",
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
    },
  },
];
