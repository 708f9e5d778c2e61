/** Who approves, unless the parameter in force says otherwise. */
export const approverOffice = 'general-manager';
